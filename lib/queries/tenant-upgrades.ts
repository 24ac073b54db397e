import type { ParametersOf } from '../contracts/contract.ts'
import { tenantUpgrades } from '../contracts/tenant-upgrades.ts'
import { answerQuery } from './answer-query.ts'

export function tenantUpgradesQuery(parameters: ParametersOf<typeof tenantUpgrades>) {
  return answerQuery(tenantUpgrades, parameters)
}
