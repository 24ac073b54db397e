import type { ParametersOf } from '../contracts/contract.ts'
import { datastoreCombinations } from '../contracts/datastore-combinations.ts'
import { answerQuery } from './answer-query.ts'

export function datastoreCombinationsQuery(parameters: ParametersOf<typeof datastoreCombinations>) {
  return answerQuery(datastoreCombinations, parameters)
}
