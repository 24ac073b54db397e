import type { ParametersOf } from '../contracts/contract.ts'
import { overview } from '../contracts/overview.ts'
import { answerQuery } from './answer-query.ts'

export function overviewQuery(parameters: ParametersOf<typeof overview>) {
  return answerQuery(overview, parameters)
}
