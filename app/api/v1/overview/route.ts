import { overview } from '@/lib/contracts/overview.ts'
import { answerOverview } from '@/server/analytics/overview.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(overview, answerOverview)
