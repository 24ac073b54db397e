import type { ParametersOf } from '../contracts/contract.ts'
import { explore } from '../contracts/explore.ts'
import { answerQuery } from './answer-query.ts'

export function exploreQuery(parameters: ParametersOf<typeof explore>) {
  return answerQuery(explore, parameters)
}
