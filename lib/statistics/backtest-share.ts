import { medianOf } from './quantile.ts'
import { lineShare, shareLine, type DailyShare } from './share-line.ts'

export interface Backtest {
  /** how far ahead it looked */
  aheadDays: number
  /** median error of the share that the line would have said */
  error: number
  /** the same of the share that stood at the time */
  carried: number
}

const originEveryDays = 7
const minHistoryDays = 28
const minOrigins = 3

/**
 * What forecasts would have been worth: made from the past of the series as it stood about every week, and compared with
 * what came.
 * @param maxAheadDays how far ahead, or a little less, so that the series has that day
 * @returns null where the past is too short for three of them
 */
export function backtestShare(
  history: readonly DailyShare[],
  maxAheadDays: number,
  levelDays = 1,
): Backtest | null {
  const known = history.filter(({ n }) => n > 0)
  const [first = 0, before = 0, last = 0] = [known[0], known.at(-2), known.at(-1)].map((day) => day?.day)
  const stepDays = last - before
  if (stepDays === 0 || maxAheadDays < stepDays) return null
  const aheadDays = maxAheadDays - (maxAheadDays % stepDays)
  const everyDays = Math.ceil(originEveryDays / stepDays) * stepDays
  const byDay = new Map(known.map((day) => [day.day, day.count / day.n]))
  const errors: number[] = []
  const carried: number[] = []
  for (let origin = last - aheadDays; origin - first + 1 >= minHistoryDays; origin -= everyDays) {
    const [now, then] = [byDay.get(origin), byDay.get(origin + aheadDays)]
    const past = known.filter(({ day }) => day <= origin)
    const line = shareLine(past, levelDays)
    if (now === undefined || then === undefined || line === null) continue
    errors.push(Math.abs(lineShare(line, aheadDays) - then))
    carried.push(Math.abs(now - then))
  }
  if (errors.length < minOrigins) return null
  return {
    aheadDays,
    error: medianOf(Float64Array.from(errors)),
    carried: medianOf(Float64Array.from(carried)),
  }
}
