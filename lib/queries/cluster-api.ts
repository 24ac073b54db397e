import type { ParametersOf } from '../contracts/contract.ts'
import { clusterApi } from '../contracts/cluster-api.ts'
import { answerQuery } from './answer-query.ts'

export function clusterApiQuery(parameters: ParametersOf<typeof clusterApi>) {
  return answerQuery(clusterApi, parameters)
}
