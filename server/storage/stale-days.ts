import { addDays, eachDay, type Day } from '../../lib/time/day.ts'

/** An installation is active on a day when it reported on it or on one of the six days before. */
export const activeDays = 7

interface Changes {
  /** days on which reports of an installation were added */
  stats: Iterable<{ installation: string; day: Day }>
  /** days on which events were added */
  events: Iterable<Day>
  /** first reporting day of the installations, as it was before */
  firstDayBefore: ReadonlyMap<string, Day>
}

/**
 * Closed days whose aggregates a change of the past makes wrong, sorted. A report counts on its day and the six after. One
 * before an installation's first day makes of that one-day installation one of two days, which counts differently on its
 * former first day and the six after. Today is left out: it is redone all the time.
 */
export function staleDays({ stats, events, firstDayBefore }: Changes, today: Day): Day[] {
  const days = new Set<Day>(events)
  const addWindow = (first: Day) => {
    for (const day of eachDay(first, addDays(first, activeDays - 1))) days.add(day)
  }
  const windows = new Set<Day>()
  for (const { installation, day } of stats) {
    windows.add(day)
    const before = firstDayBefore.get(installation)
    if (before !== undefined && day < before) windows.add(before)
  }
  for (const first of windows) addWindow(first)
  return [...days].filter((day) => day < today).sort()
}
