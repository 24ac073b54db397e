import { addDays, eachDay, minDay, type Day } from '../../lib/time/day.ts'

/** An installation is active on a day when it reported on it or on one of the six days before. */
export const activeDays = 7
/** How far back a change of version is followed: to the report before, and to the first one with the old version. */
export const pathDays = 180

/** The days up to today on which an installation counts that reported on these, sorted. */
export function countedDays(reported: readonly Day[], today: Day): Day[] {
  const days = reported.flatMap((day) => eachDay(day, minDay(addDays(day, activeDays - 1), today)))
  return [...new Set(days)].sort()
}

interface Changes {
  /** days on which reports of an installation were added */
  stats: Iterable<{ installation: string; day: Day }>
  /** days on which events were added */
  events: Iterable<Day>
  /** first reporting day of the installations, as it was before */
  firstDayBefore: ReadonlyMap<string, Day>
}

/**
 * Closed days whose aggregates a change of the past makes wrong, sorted. A report counts on its day and the six after, and
 * can be what a change of version within `pathDays` after it starts from. One before an installation's first day makes of
 * that one-day installation one of two days, which counts differently on its former first day and the six after. Today is
 * left out: it is redone all the time.
 */
export function staleDays({ stats, events, firstDayBefore }: Changes, today: Day): Day[] {
  const days = new Set<Day>(events)
  const reported = new Set<Day>()
  const openings = new Set<Day>()
  for (const { installation, day } of stats) {
    reported.add(day)
    const before = firstDayBefore.get(installation)
    if (before !== undefined && day < before) openings.add(before)
  }
  const addWindow = (first: Day, length: number) => {
    for (const day of eachDay(first, minDay(addDays(first, length), today))) days.add(day)
  }
  for (const first of reported) addWindow(first, pathDays)
  for (const first of openings) addWindow(first, activeDays - 1)
  return [...days].filter((day) => day < today).sort()
}
