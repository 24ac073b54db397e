import { testMatrixLeftOut } from '@/lib/contracts/test-matrix.ts'
import { answerTestMatrixLeftOut } from '@/server/analytics/test-matrix-left-out.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(testMatrixLeftOut, answerTestMatrixLeftOut)
