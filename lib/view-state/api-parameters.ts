import type { Filters, Period } from '../contracts/parameters.ts'
import type { Interval } from '../time/bucket.ts'
import { resolveInterval } from './interval.ts'
import { resolvePeriod } from './period.ts'
import type { Bounds, View } from './view.ts'

/** The common parameters of the API, with both ends of the period said. */
export type ApiParameters = Period & Filters & { interval: Interval; one_day: 'exclude' | 'include' }

export function apiParameters(view: View, bounds: Bounds): ApiParameters {
  const period = resolvePeriod(view.period, bounds)
  return {
    ...period,
    interval: resolveInterval(view.interval, period),
    one_day: view.oneDay,
    kamaji: view.kamaji,
    channel: view.channel,
    kubernetes: view.kubernetes,
    distribution: view.distribution,
  }
}
