import type { ParametersOf } from '../contracts/contract.ts'
import { deletes } from '../contracts/deletes.ts'
import { answerQuery } from './answer-query.ts'

export function deletesQuery(parameters: ParametersOf<typeof deletes>) {
  return answerQuery(deletes, parameters)
}
