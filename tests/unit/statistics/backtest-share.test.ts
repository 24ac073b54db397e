import { describe, expect, test } from 'vitest'
import { backtestShare } from '../../../lib/statistics/backtest-share.ts'

const share = (day: number) => 1 / (1 + Math.exp(0.03 * (day - 100)))
const history = (days: number, countOf = (day: number) => Math.round(1e6 * share(day))) =>
  Array.from({ length: days }, (_, day) => ({ day, count: countOf(day), n: 1e6 }))

describe('a backtest', () => {
  test('finds that the line would have been right where it goes on, and the last value wrong', () => {
    const backtest = backtestShare(history(180), 30)
    expect(backtest?.error).toBeLessThan(0.001)
    // the middle one of what the share went on to lose in 30 days, from each week's end on
    const lost = Array.from({ length: 18 }, (_, week) => share(149 - 7 * week) - share(179 - 7 * week)).sort(
      (a, b) => a - b,
    )
    expect(backtest?.carried).toBeCloseTo(((lost[8] ?? 0) + (lost[9] ?? 0)) / 2, 5)
  })

  test('finds the line wrong where the share had fallen and then stood still', () => {
    const backtest = backtestShare(
      history(180, (day) => Math.round(1e6 * share(Math.min(day, 90)))),
      30,
    )
    expect(backtest?.error).toBeGreaterThan(backtest?.carried ?? 1)
  })

  test('needs three weeks of forecasts, each with 28 days before it', () => {
    expect(backtestShare(history(28 + 14 + 30 - 1), 30)).toBeNull()
    expect(backtestShare(history(28 + 14 + 30), 30)).toMatchObject({ aheadDays: 30 })
  })
})
