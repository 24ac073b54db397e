import { logOddsOf, shareAt } from './log-odds.ts'
import { medianOf } from './quantile.ts'
import { theilSenSlope, type Point } from './theil-sen.ts'

/** A day, counted from any fixed one, and how many of all of that day's count. */
export interface DailyShare {
  day: number
  count: number
  n: number
}

/** A straight line on log-odds. */
export interface ShareLine {
  /** days between two of its points, on average */
  stepDays: number
  points: readonly Point[]
  /** change of the log-odds in a day */
  slope: number
  /** log-odds on the last day */
  level: number
  /** how many there were on it */
  n: number
}

/** Enough for a slope; each more costs time. */
const maxPoints = 46

/** Days between two points of a line over so many days. */
export const stepDaysOf = (spanDays: number) => Math.max(1, Math.ceil(spanDays / maxPoints))

/**
 * The line through the shares of the days on which there are any. It goes through the last of them, so that a forecast
 * begins where the fleet is.
 * @param levelDays through the middle of the last so many days instead, where a day alone says little
 * @returns null with less than three points
 */
export function shareLine(history: readonly DailyShare[], levelDays = 1): ShareLine | null {
  const known = history.filter(({ n }) => n > 0)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  const kept = thin(known, stepDaysOf(last.day - first.day + 1))
  const points = kept.map(({ day, count, n }) => ({ at: day, value: logOddsOf(count, n) }))
  if (points.length < 3) return null
  const stepDays = (last.day - (points[0]?.at ?? last.day)) / (points.length - 1)
  const slope = theilSenSlope(points)
  const recent = points.filter(({ at }) => at > last.day - levelDays)
  const level = medianOf(Float64Array.from(recent, ({ at, value }) => value + slope * (last.day - at)))
  return { stepDays, points, slope, level, n: last.n }
}

/** The share so many days after the last one, were there as many as on it. */
export function lineShare({ level, slope, n }: ShareLine, daysAhead: number): number {
  return shareAt(level + slope * daysAhead, n)
}

/** Some of the days, in order, the last one among them. */
function thin(days: readonly DailyShare[], stepDays: number): DailyShare[] {
  const kept: DailyShare[] = []
  for (const day of days.toReversed())
    if ((kept.at(-1)?.day ?? Number.POSITIVE_INFINITY) - day.day >= stepDays) kept.push(day)
  return kept.toReversed()
}
