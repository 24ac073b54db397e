import { catalogueSupport } from '../contracts/catalogue-support.ts'
import type { ParametersOf } from '../contracts/contract.ts'
import { answerQuery } from './answer-query.ts'

export function catalogueSupportQuery(parameters: ParametersOf<typeof catalogueSupport>) {
  return answerQuery(catalogueSupport, parameters)
}
