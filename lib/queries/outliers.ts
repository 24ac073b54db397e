import type { ParametersOf } from '../contracts/contract.ts'
import { outliers } from '../contracts/outliers.ts'
import { answerQuery } from './answer-query.ts'

export function outliersQuery(parameters: ParametersOf<typeof outliers>) {
  return answerQuery(outliers, parameters)
}
