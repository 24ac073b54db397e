import type { ParametersOf } from '../contracts/contract.ts'
import { kamajiVersions } from '../contracts/kamaji-versions.ts'
import { answerQuery } from './answer-query.ts'

export function kamajiVersionsQuery(parameters: ParametersOf<typeof kamajiVersions>) {
  return answerQuery(kamajiVersions, parameters)
}
