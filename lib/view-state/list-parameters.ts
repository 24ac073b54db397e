import type { ParametersOf } from '../contracts/contract.ts'
import type { events } from '../contracts/events.ts'
import type { installations } from '../contracts/installations.ts'
import type { kamajiUptake } from '../contracts/kamaji-uptake.ts'
import type { ApiParameters } from './api-parameters.ts'
import { earliestDay } from './parse-view.ts'

const rowsAPage = 50

/** A list names one-day installations too: a first report shows at once. */
export function installationsParameters(parameters: ApiParameters): ParametersOf<typeof installations> {
  return { ...parameters, one_day: 'include', limit: rowsAPage }
}

export function eventsParameters(parameters: ApiParameters): ParametersOf<typeof events> {
  return { ...parameters, limit: rowsAPage }
}

const newestReleases = 6

export function uptakeParameters(parameters: ApiParameters): ParametersOf<typeof kamajiUptake> {
  return { ...parameters, interval: 'day', releases: newestReleases }
}

/** What the catalogue has of all time depends on nothing: one question for every view. */
export function catalogueParameters(parameters: ApiParameters): ApiParameters {
  const always = { from: earliestDay, to: earliestDay, one_day: 'exclude' as const }
  return { ...optionsParameters(parameters), ...always }
}

/** What one can filter by does not depend on the filters that are on, nor on the interval. */
export function optionsParameters(parameters: ApiParameters): ApiParameters {
  return { ...parameters, interval: 'day', kamaji: [], channel: [], kubernetes: [], distribution: [] }
}

/** Of lists that are whole whatever the view: decision records, the catalogue. */
export function listParameters(parameters: ApiParameters): ApiParameters {
  return { ...optionsParameters(parameters), from: parameters.to, one_day: 'exclude' }
}
