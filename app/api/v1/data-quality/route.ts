import { dataQuality } from '@/lib/contracts/data-quality.ts'
import { answerDataQuality } from '@/server/analytics/data-quality.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(dataQuality, answerDataQuality)
