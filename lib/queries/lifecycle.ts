import type { ParametersOf } from '../contracts/contract.ts'
import { lifecycle } from '../contracts/lifecycle.ts'
import { answerQuery } from './answer-query.ts'

export function lifecycleQuery(parameters: ParametersOf<typeof lifecycle>) {
  return answerQuery(lifecycle, parameters)
}
