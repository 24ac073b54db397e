import type { ParametersOf } from '../contracts/contract.ts'
import { kubernetesUpgrades } from '../contracts/kubernetes-upgrades.ts'
import { answerQuery } from './answer-query.ts'

export function kubernetesUpgradesQuery(parameters: ParametersOf<typeof kubernetesUpgrades>) {
  return answerQuery(kubernetesUpgrades, parameters)
}
