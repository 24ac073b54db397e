import type { Period } from '../contracts/parameters.ts'
import { intervals, type Interval } from '../time/bucket.ts'
import { daysBetween } from '../time/day.ts'
import type { View } from './view.ts'

/** Beyond this many buckets charts get slow, and their points fall together. */
const maxBuckets = 400
const daysIn: Record<Interval, number> = { day: 1, week: 7, month: 28 }

/** The intervals that cut the period into a number of buckets that a chart can show. */
export function intervalsFor({ from, to }: Period): Interval[] {
  const days = daysBetween(from, to) + 1
  return intervals.filter((interval) => interval === 'month' || days / daysIn[interval] <= maxBuckets)
}

/** Days up to a quarter, weeks up to two years, then months; a choice stands as long as the period allows it. */
export function resolveInterval(chosen: View['interval'], period: Period): Interval {
  if (chosen !== 'auto' && intervalsFor(period).includes(chosen)) return chosen
  const days = daysBetween(period.from, period.to) + 1
  if (days <= 92) return 'day'
  return days <= 731 ? 'week' : 'month'
}
