import type { ParametersOf } from '../contracts/contract.ts'
import { events } from '../contracts/events.ts'
import { pagesQuery } from './answer-query.ts'

export function eventsQuery(parameters: ParametersOf<typeof events>) {
  return pagesQuery(events, parameters)
}
