import { coverage } from '@/lib/contracts/coverage.ts'
import { answerCoverage } from '@/server/analytics/coverage.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(coverage, answerCoverage)
