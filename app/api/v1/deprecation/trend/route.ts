import { deprecationTrend } from '@/lib/contracts/deprecation-trend.ts'
import { answerDeprecationTrend } from '@/server/analytics/deprecation-trend.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(deprecationTrend, answerDeprecationTrend)
