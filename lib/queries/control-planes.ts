import type { ParametersOf } from '../contracts/contract.ts'
import { controlPlanes } from '../contracts/control-planes.ts'
import { answerQuery } from './answer-query.ts'

export function controlPlanesQuery(parameters: ParametersOf<typeof controlPlanes>) {
  return answerQuery(controlPlanes, parameters)
}
