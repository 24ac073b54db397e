import type { Period } from '../contracts/parameters.ts'
import { addDays, dayOf, daysBetween, minDay, startOfDay, type Day } from '../time/day.ts'
import { presets, type Bounds, type Preset, type View } from './view.ts'

const daysOf: Record<Exclude<Preset, '12mo' | 'all'>, number> = { today: 1, '7d': 7, '30d': 30, '91d': 91 }

/** The days that a view covers, both ends included. A period that was chosen by hand ends today at the latest. */
export function resolvePeriod(chosen: View['period'], { today, firstDay }: Bounds): Period {
  if (typeof chosen === 'object')
    return chosen.from > today ? chosen : { from: chosen.from, to: minDay(chosen.to, today) }
  if (chosen === 'all') return { from: minDay(firstDay ?? today, today), to: today }
  if (chosen === '12mo') return { from: dayAfterAYearBefore(today), to: today }
  return { from: addDays(today, 1 - daysOf[chosen]), to: today }
}

function dayAfterAYearBefore(day: Day): Day {
  const date = startOfDay(day)
  return dayOf(new Date(Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate() + 1)))
}

/**
 * The period of the same length right before (-1) or after (+1). It stops at today, where it is the preset of that
 * length again, and before the first day with data.
 * @returns null where there is nothing further in that direction
 */
export function shiftPeriod(
  chosen: View['period'],
  direction: -1 | 1,
  bounds: Bounds,
): View['period'] | null {
  if (chosen === 'all') return null
  const { from, to } = resolvePeriod(chosen, bounds)
  const step = (daysBetween(from, to) + 1) * direction
  if (direction === 1 && to >= bounds.today) return null
  const newTo = minDay(addDays(to, step), bounds.today)
  if (newTo < (bounds.firstDay ?? bounds.today)) return null
  const shifted = { from: addDays(newTo, daysBetween(to, from)), to: newTo }
  return presetOf(shifted, bounds) ?? shifted
}

function presetOf(period: Period, bounds: Bounds): Preset | undefined {
  if (period.to !== bounds.today) return undefined
  return presets.find((preset) => preset !== 'all' && resolvePeriod(preset, bounds).from === period.from)
}

/** The period before, of the same length: what a comparison compares with. */
export function periodBefore({ from, to }: Period): Period {
  return { from: addDays(from, daysBetween(to, from) - 1), to: addDays(from, -1) }
}
