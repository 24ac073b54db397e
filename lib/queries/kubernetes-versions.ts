import type { ParametersOf } from '../contracts/contract.ts'
import { kubernetesVersions } from '../contracts/kubernetes-versions.ts'
import { answerQuery } from './answer-query.ts'

export function kubernetesVersionsQuery(parameters: ParametersOf<typeof kubernetesVersions>) {
  return answerQuery(kubernetesVersions, parameters)
}
