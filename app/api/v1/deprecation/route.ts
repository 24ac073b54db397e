import { deprecation } from '@/lib/contracts/deprecation.ts'
import { answerDeprecation } from '@/server/analytics/deprecation.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(deprecation, answerDeprecation)
