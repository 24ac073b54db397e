import type { ParametersOf } from '../contracts/contract.ts'
import { notReady } from '../contracts/not-ready.ts'
import { answerQuery } from './answer-query.ts'

export function notReadyQuery(parameters: ParametersOf<typeof notReady>) {
  return answerQuery(notReady, parameters)
}
