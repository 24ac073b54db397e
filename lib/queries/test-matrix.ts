import type { ParametersOf } from '../contracts/contract.ts'
import { testMatrix, testMatrixCurve, testMatrixLeftOut } from '../contracts/test-matrix.ts'
import { answerQuery } from './answer-query.ts'

export function testMatrixQuery(parameters: ParametersOf<typeof testMatrix>) {
  return answerQuery(testMatrix, parameters)
}

export function testMatrixCurveQuery(parameters: ParametersOf<typeof testMatrixCurve>) {
  return answerQuery(testMatrixCurve, parameters)
}

export function testMatrixLeftOutQuery(parameters: ParametersOf<typeof testMatrixLeftOut>) {
  return answerQuery(testMatrixLeftOut, parameters)
}
