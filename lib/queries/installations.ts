import type { ParametersOf } from '../contracts/contract.ts'
import { installations } from '../contracts/installations.ts'
import { pagesQuery } from './answer-query.ts'

export function installationsQuery(parameters: ParametersOf<typeof installations>) {
  return pagesQuery(installations, parameters)
}
