import type { ParametersOf } from '../contracts/contract.ts'
import { coverage } from '../contracts/coverage.ts'
import { answerQuery } from './answer-query.ts'

export function coverageQuery(parameters: ParametersOf<typeof coverage>) {
  return answerQuery(coverage, parameters)
}
