import { addDays, dayOf, eachDay, minDay, startOfDay, type Day } from '../../lib/time/day.ts'
import { aggregateVersions } from '../storage/aggregate-versions.ts'
import { isRetained } from './is-retained.ts'
import type { RolledDay, RollupState } from './rollup-state.ts'

/** A day to be rolled, with what was known of it: if that has changed when its turn comes, another process has rolled it. */
export interface DueDay {
  day: Day
  rolledAt: Date | null
  markedAt: Date | null
}

/** A report of the day's last second is committed by then: the day is closed when it is rolled this long after its end. */
const graceMs = 5 * 60_000

/**
 * The days to roll now: today; then, oldest first, those of the past, from the first with data, that are not closed; those
 * whose rows changed after they were closed; and those that lack an aggregate of this version of the product.
 * @param freshMs today is not due when it was rolled less than this ago
 */
export function dueDays(state: RollupState, now: Date, freshMs: number): DueDay[] {
  const isDone = (day: Day, rolled: RolledDay) =>
    !isBehind(day, rolled, state.retainedFrom) &&
    (day === dayOf(now)
      ? now.getTime() - rolled.rolledAt.getTime() < freshMs
      : isClosed(day, rolled.rolledAt))
  return knownDays(state, now).filter(({ day, markedAt }) => {
    const rolled = state.rolled.get(day)
    return markedAt !== null || rolled === undefined || !isDone(day, rolled)
  })
}

function isBehind(day: Day, { stock, flow }: RolledDay, retainedFrom: Day | null): boolean {
  if (flow < aggregateVersions.flow) return true
  return stock < aggregateVersions.stock && isRetained(day, retainedFrom)
}

/** The days from one to the other that can be rolled, in the same order, whether they need it or not; null is an open end. */
export function daysBetweenAsked(state: RollupState, from: Day | null, to: Day | null, now: Date): DueDay[] {
  return knownDays(state, now).filter(({ day }) => day >= (from ?? day) && day <= (to ?? day))
}

export const isClosed = (day: Day, rolledAt: Date) =>
  rolledAt.getTime() >= startOfDay(addDays(day, 1)).getTime() + graceMs

/** Oldest first: who moves on a day is read from the changes of the days before. Today, which people look at, waits for none. */
function knownDays({ firstDay, rolled, marks }: RollupState, now: Date): DueDay[] {
  const today = dayOf(now)
  const starts = [firstDay, ...rolled.keys(), ...marks.keys()].filter((day) => day !== null)
  if (starts.length === 0) return []
  return [today, ...eachDay(starts.reduce(minDay), addDays(today, -1))].map((day) => ({
    day,
    rolledAt: rolled.get(day)?.rolledAt ?? null,
    markedAt: marks.get(day) ?? null,
  }))
}
