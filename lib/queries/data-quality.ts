import type { ParametersOf } from '../contracts/contract.ts'
import { dataQuality } from '../contracts/data-quality.ts'
import { answerQuery } from './answer-query.ts'

export function dataQualityQuery(parameters: ParametersOf<typeof dataQuality>) {
  return answerQuery(dataQuality, parameters)
}
