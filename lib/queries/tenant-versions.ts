import type { ParametersOf } from '../contracts/contract.ts'
import { tenantVersions } from '../contracts/tenant-versions.ts'
import { answerQuery } from './answer-query.ts'

export function tenantVersionsQuery(parameters: ParametersOf<typeof tenantVersions>) {
  return answerQuery(tenantVersions, parameters)
}
