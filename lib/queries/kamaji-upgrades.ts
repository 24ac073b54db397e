import type { ParametersOf } from '../contracts/contract.ts'
import { kamajiUpgrades } from '../contracts/kamaji-upgrades.ts'
import { answerQuery } from './answer-query.ts'

export function kamajiUpgradesQuery(parameters: ParametersOf<typeof kamajiUpgrades>) {
  return answerQuery(kamajiUpgrades, parameters)
}
