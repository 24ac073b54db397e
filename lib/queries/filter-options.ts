import type { ParametersOf } from '../contracts/contract.ts'
import { filterOptions } from '../contracts/filter-options.ts'
import { answerQuery } from './answer-query.ts'

export function filterOptionsQuery(parameters: ParametersOf<typeof filterOptions>) {
  return answerQuery(filterOptions, parameters)
}
