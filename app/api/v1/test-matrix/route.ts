import { testMatrix } from '@/lib/contracts/test-matrix.ts'
import { answerTestMatrix } from '@/server/analytics/test-matrix.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(testMatrix, answerTestMatrix)
