import type { Period } from '../contracts/parameters.ts'
import type { Interval } from '../time/bucket.ts'
import { daysBetween } from '../time/day.ts'
import type { View } from './view.ts'

/** Fewer days than this are few enough to be shown one by one. */
const fewDays = 28

/** Events are sparse: where the interval was not chosen, their bars are weeks rather than days. */
export function weeklyByDefault(view: View, parameters: Period & { interval: Interval }): Interval {
  const isChosen = view.interval === parameters.interval
  const isShort = daysBetween(parameters.from, parameters.to) + 1 < fewDays
  return isChosen || isShort || parameters.interval !== 'day' ? parameters.interval : 'week'
}
