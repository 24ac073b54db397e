import type { ParametersOf } from '../contracts/contract.ts'
import { deprecationTrend } from '../contracts/deprecation-trend.ts'
import { answerQuery } from './answer-query.ts'

export function deprecationTrendQuery(parameters: ParametersOf<typeof deprecationTrend>) {
  return answerQuery(deprecationTrend, parameters)
}
