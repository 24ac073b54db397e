import type { ParametersOf } from '../contracts/contract.ts'
import { networkProfiles } from '../contracts/network-profiles.ts'
import { answerQuery } from './answer-query.ts'

export function networkProfilesQuery(parameters: ParametersOf<typeof networkProfiles>) {
  return answerQuery(networkProfiles, parameters)
}
