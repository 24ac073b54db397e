import type { ParametersOf } from '../contracts/contract.ts'
import { kamajiUptake } from '../contracts/kamaji-uptake.ts'
import { answerQuery } from './answer-query.ts'

export function kamajiUptakeQuery(parameters: ParametersOf<typeof kamajiUptake>) {
  return answerQuery(kamajiUptake, parameters)
}
