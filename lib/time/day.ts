/** A UTC day as `YYYY-MM-DD`. Such strings sort as the days do. */
export type Day = string

const dayMs = 86_400_000
const pattern = /^\d{4}-\d{2}-\d{2}$/

/** True for a day of the calendar; false for `2026-02-30`. */
export function isDay(text: string): text is Day {
  if (!pattern.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

/** Midnight UTC at which the day begins. */
export function startOfDay(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(startOfDay(day).getTime() + days * dayMs))
}

/** Whole days from one to the other; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / dayMs)
}

/** Each day from one to the other, both included. */
export function eachDay(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

export function minDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

export function maxDay(a: Day, b: Day): Day {
  return a > b ? a : b
}
