import type { ParametersOf } from '../../contracts/contract.ts'
import { decisions } from '../../contracts/decisions/decisions.ts'
import { answerQuery } from '../answer-query.ts'

export function decisionsQuery(parameters: ParametersOf<typeof decisions>) {
  return answerQuery(decisions, parameters)
}
