import { eachDay, minDay, type Day } from '../../lib/time/day.ts'

/** An installation is active on a day when it reported on it or on one of the six days before. */
export const activeDays = 7
/** Silent for longer is gone. */
export const silentDays = 60
/** One that changed its Kamaji version within so many days up to a day is moving on it. */
export const movingDays = 90
/** How far back a change of version is followed: to the report before, and to the first one with the old version. */
export const pathDays = 180

/**
 * The days up to today on which an installation counts that reported on these: all since, since one that no longer reports
 * is counted as silent, then as gone.
 */
export function countedDays(reported: readonly Day[], today: Day): Day[] {
  return reported.length === 0 ? [] : eachDay(reported.reduce(minDay), today)
}

interface Changes {
  /** days on which reports of an installation were added */
  stats: Iterable<{ day: Day }>
  /** days on which events were added */
  events: Iterable<Day>
}

/**
 * Closed days whose aggregates a change of the past makes wrong, sorted. Today is left out: it is redone all the time.
 */
export function staleDays({ stats, events }: Changes, today: Day): Day[] {
  const counted = countedDays(
    [...stats].map(({ day }) => day),
    today,
  )
  return [...new Set([...counted, ...events])].filter((day) => day < today).sort()
}
