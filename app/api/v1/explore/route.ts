import { explore } from '@/lib/contracts/explore.ts'
import { answerExplore } from '@/server/analytics/explore.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(explore, answerExplore)
