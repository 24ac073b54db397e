import { testMatrixCurve } from '@/lib/contracts/test-matrix.ts'
import { answerTestMatrixCurve } from '@/server/analytics/test-matrix-curve.ts'
import { dataRoute } from '@/app/api/v1/data-route.ts'

export const GET = dataRoute(testMatrixCurve, answerTestMatrixCurve)
