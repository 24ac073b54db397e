import { formatBucket, formatTick } from '../format/bucket.ts'
import { formatDay } from '../format/day.ts'
import type { Interval } from '../time/bucket.ts'
import { startOfDay, type Day } from '../time/day.ts'

const weekday = (day: Day) => startOfDay(day).getUTCDay()
const month = (day: Day) => Number(day.slice(5, 7))
const startsMonth = (day: Day, interval: Interval) =>
  interval === 'week' ? Number(day.slice(8)) <= 7 : day.endsWith('-01')

/** Which buckets may bear a label, the most of them first. */
const densities: ((day: Day, index: number, interval: Interval) => boolean)[] = [
  () => true,
  (_, index, interval) => interval !== 'month' && index % 2 === 0,
  (day, _, interval) => interval === 'day' && weekday(day) === 1,
  (day, _, interval) => interval === 'day' && (day.endsWith('-01') || day.endsWith('-15')),
  (day, _, interval) => startsMonth(day, interval),
  (day, _, interval) => startsMonth(day, interval) && month(day) % 3 === 1,
  (day, _, interval) => startsMonth(day, interval) && month(day) % 6 === 1,
  (day, _, interval) => startsMonth(day, interval) && month(day) === 1,
]

export interface Tick {
  bucket: Day
  label: string
}

/** The buckets that bear a label on the time axis: as many as fit, at places that a calendar knows. */
export function timeTicks(buckets: readonly Day[], interval: Interval, most: number): Tick[] {
  const ticks = spread(buckets, interval, most)
  const years = yearOf(buckets[0]) !== yearOf(buckets.at(-1))
  return ticks.map((bucket, index) => {
    const withYear = years && yearOf(bucket) !== yearOf(ticks[index - 1])
    return { bucket, label: withYear ? labelWithYear(bucket, interval) : formatTick(bucket, interval) }
  })
}

function spread(buckets: readonly Day[], interval: Interval, most: number): Day[] {
  let ticks: Day[] = []
  for (const density of densities) {
    const chosen = buckets.filter((bucket, index) => density(bucket, index, interval))
    if (chosen.length === 0) continue
    ticks = chosen
    if (ticks.length <= most) break
  }
  return ticks
}

const yearOf = (bucket: Day | undefined) => bucket?.slice(0, 4)

function labelWithYear(bucket: Day, interval: Interval): string {
  return interval === 'month' ? formatBucket(bucket, 'month') : formatDay(bucket)
}
