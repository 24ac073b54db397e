import { lastDayOf, type Interval } from '../time/bucket.ts'
import type { Day } from '../time/day.ts'
import type { Band } from './age-bands.ts'
import { shareOf, type Point } from './series.ts'

/**
 * How far up a cumulative chart is of versions past their end of life, bucket by bucket: the oldest bands, as long as all
 * of their versions have ended.
 * @param endOf last day of support of a version; null where it is not known
 * @returns null where nothing is known or nothing has ended
 */
export function endedShares(
  points: readonly Point[],
  bands: readonly Band[],
  interval: Interval,
  endOf: (version: string) => Day | null,
): (number | null)[] {
  const ends = bands.map(({ versions }) => endOfAll(versions.map(endOf)))
  return points.map((point) => {
    const day = lastDayOf(point.bucket, interval)
    const first = ends.findIndex((end) => end === null || end >= day)
    const ended = first === -1 ? bands.length : first
    const shares = bands.slice(0, ended).map((_, place) => shareOf(point, place))
    return ended === 0 || shares.includes(null)
      ? null
      : shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  })
}

/** The latest of them; null where one is not known. */
function endOfAll(ends: readonly (Day | null)[]): Day | null {
  let latest: Day | null = null
  for (const end of ends) {
    if (end === null) return null
    if (latest === null || end > latest) latest = end
  }
  return latest
}
