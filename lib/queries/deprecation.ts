import type { ParametersOf } from '../contracts/contract.ts'
import { deprecation } from '../contracts/deprecation.ts'
import { answerQuery } from './answer-query.ts'

export function deprecationQuery(parameters: ParametersOf<typeof deprecation>) {
  return answerQuery(deprecation, parameters)
}
