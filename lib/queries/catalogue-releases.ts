import { catalogueReleases } from '../contracts/catalogue-releases.ts'
import type { ParametersOf } from '../contracts/contract.ts'
import { answerQuery } from './answer-query.ts'

export function catalogueReleasesQuery(parameters: ParametersOf<typeof catalogueReleases>) {
  return answerQuery(catalogueReleases, parameters)
}
