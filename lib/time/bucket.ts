import { addDays, dayOf, minDay, startOfDay, type Day } from './day.ts'

export const intervals = ['day', 'week', 'month'] as const
export type Interval = (typeof intervals)[number]

/** A span of days on the time axis; it is named after its first day, also where the period cuts it. */
export interface Bucket {
  /** first day of the whole day, week (Monday) or month */
  bucket: Day
  /** last day of it that was asked for: the day whose stock stands for the bucket */
  last: Day
}

/** First day of the interval that holds the day; weeks begin on Monday. */
export function bucketOf(day: Day, interval: Interval): Day {
  if (interval === 'day') return day
  if (interval === 'month') return `${day.slice(0, 7)}-01`
  const sinceMonday = (startOfDay(day).getUTCDay() + 6) % 7
  return addDays(day, -sinceMonday)
}

/** First day of the bucket after the one that begins on `bucket`. */
function nextBucket(bucket: Day, interval: Interval): Day {
  if (interval === 'day') return addDays(bucket, 1)
  if (interval === 'week') return addDays(bucket, 7)
  const start = startOfDay(bucket)
  return dayOf(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1)))
}

/** Last day of the whole bucket. */
export function lastDayOf(bucket: Day, interval: Interval): Day {
  return addDays(nextBucket(bucket, interval), -1)
}

/** The buckets of a period, oldest first; none where `from` is after `to`. */
export function bucketsOf(from: Day, to: Day, interval: Interval): Bucket[] {
  const buckets: Bucket[] = []
  if (from > to) return buckets
  for (let bucket = bucketOf(from, interval); bucket <= to;) {
    const next = nextBucket(bucket, interval)
    buckets.push({ bucket, last: minDay(addDays(next, -1), to) })
    bucket = next
  }
  return buckets
}
