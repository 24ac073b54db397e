import { medianOf } from './quantile.ts'
import { shareLine, type DailyShare } from './share-line.ts'

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
 * What forecasts would have been worth: made from the past of the series as it stood every week, and compared with what
 * came.
 * @returns null where the past is too short for three of them
 */
export function backtestShare(
  history: readonly DailyShare[],
  aheadDays: number,
  levelDays = 1,
): Backtest | null {
  const known = history.filter(({ n }) => n > 0)
  const byDay = new Map(known.map((day) => [day.day, day.count / day.n]))
  const [first, last] = [known[0]?.day ?? 0, known.at(-1)?.day ?? 0]
  const errors: number[] = []
  const carried: number[] = []
  for (let origin = last - aheadDays; origin - first + 1 >= minHistoryDays; origin -= originEveryDays) {
    const [now, then] = [byDay.get(origin), byDay.get(origin + aheadDays)]
    const line = shareLine(
      known.filter(({ day }) => day <= origin),
      levelDays,
    )
    if (now === undefined || then === undefined || line === null) continue
    errors.push(Math.abs(line.at(aheadDays) - then))
    carried.push(Math.abs(now - then))
  }
  if (errors.length < minOrigins) return null
  return {
    aheadDays,
    error: medianOf(Float64Array.from(errors)),
    carried: medianOf(Float64Array.from(carried)),
  }
}
