import type { Standing } from '../../lib/contracts/decisions/decision.ts'
import { stayDays } from '../../lib/statistics/days-under.ts'
import type { Day } from '../../lib/time/day.ts'

/** The share of a day, as far as the watch reads it. */
export interface WatchedDay {
  bucket: Day
  /** upper end of the share's interval; null where nothing is counted */
  high: number | null
}

export interface StandingDay {
  day: Day
  standing: Exclude<Standing, 'none'>
}

/**
 * Where the measure stands against its threshold on each day that has a figure; days oldest first. A day without one begins
 * the run anew.
 */
export function standingDays(days: readonly WatchedDay[], threshold: number): StandingDay[] {
  let stayed = 0
  return days.flatMap(({ bucket, high }): StandingDay[] => {
    stayed = high !== null && high < threshold ? stayed + 1 : 0
    if (high === null) return []
    return [{ day: bucket, standing: stayed >= stayDays ? 'under' : 'over' }]
  })
}
