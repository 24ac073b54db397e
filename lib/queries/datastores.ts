import type { ParametersOf } from '../contracts/contract.ts'
import { datastores } from '../contracts/datastores.ts'
import { answerQuery } from './answer-query.ts'

export function datastoresQuery(parameters: ParametersOf<typeof datastores>) {
  return answerQuery(datastores, parameters)
}
