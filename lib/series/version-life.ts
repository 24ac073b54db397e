import { daysBetween, type Day } from '../time/day.ts'

/** The days between which a version was in use, and how fast it rose. */
export interface VersionLife {
  first: Day
  last: Day
  peak: number
  /** first day of the peak */
  peakDay: Day
  /** days from the first day to the first one with at least half of the peak */
  daysToHalf: number
}

/** @param course what was counted of it on each day, oldest first @returns null of a version that was never in use */
export function versionLife(course: readonly { bucket: Day; value: number }[]): VersionLife | null {
  const used = course.filter(({ value }) => value > 0)
  const [first, last] = [used[0], used.at(-1)]
  if (first === undefined || last === undefined) return null
  const top = used.reduce((highest, one) => (one.value > highest.value ? one : highest))
  const half = used.find(({ value }) => value >= top.value / 2) ?? top
  return {
    first: first.bucket,
    last: last.bucket,
    peak: top.value,
    peakDay: top.bucket,
    daysToHalf: daysBetween(first.bucket, half.bucket),
  }
}
