import type { ParametersOf } from '../contracts/contract.ts'
import { duplicates } from '../contracts/duplicates.ts'
import { answerQuery } from './answer-query.ts'

export function duplicatesQuery(parameters: ParametersOf<typeof duplicates>) {
  return answerQuery(duplicates, parameters)
}
