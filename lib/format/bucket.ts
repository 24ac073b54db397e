import type { Interval } from '../time/bucket.ts'
import { startOfDay, type Day } from '../time/day.ts'
import { formatDay, formatDayShort } from './day.ts'

const month = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })

/** The name of a bucket in full: `3 Nov 2026`, `Week of 2 Nov 2026`, `Nov 2026`. */
export function formatBucket(bucket: Day, interval: Interval): string {
  if (interval === 'month') return `${month.format(startOfDay(bucket))} ${bucket.slice(0, 4)}`
  return interval === 'week' ? `Week of ${formatDay(bucket)}` : formatDay(bucket)
}

/** The name of a bucket on an axis: `3 Nov`, and for months `Nov`; January says its year, `Jan 2026`. */
export function formatTick(bucket: Day, interval: Interval): string {
  if (interval !== 'month') return formatDayShort(bucket)
  const name = month.format(startOfDay(bucket))
  return bucket.slice(5, 7) === '01' ? `${name} ${bucket.slice(0, 4)}` : name
}
