import { catalogueMarks } from '../contracts/catalogue-marks.ts'
import type { ParametersOf } from '../contracts/contract.ts'
import { answerQuery } from './answer-query.ts'

export function catalogueMarksQuery(parameters: ParametersOf<typeof catalogueMarks>) {
  return answerQuery(catalogueMarks, parameters)
}
