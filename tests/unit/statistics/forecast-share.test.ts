import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastShare } from '../../../lib/statistics/forecast-share.ts'
import { randomOf } from '../../../lib/statistics/random.ts'
import type { DailyShare } from '../../../lib/statistics/share-line.ts'

const forecast = (history: readonly DailyShare[], seed = 1) =>
  forecastShare(history, { random: randomOf(seed, 0), things: 'active installations' })

/** Installations that leave one by one, as chance has it. */
function decline(seed: number, days: number, n: number, ratePerDay: number): DailyShare[] {
  const random = randomOf(seed, 3)
  let count = Math.round(n * 0.8)
  return Array.from({ length: days }, (_, day) => {
    for (let left = count; left > 0; left -= 1) if (random() < ratePerDay) count -= 1
    return { day, count, n }
  })
}

const logistic = (day: number) => 1 / (1 + Math.exp(0.03 * (day - 100)))
const smooth = (days: number, n = 1e6): DailyShare[] =>
  Array.from({ length: days }, (_, day) => ({ day, count: Math.round(n * logistic(day)), n }))

const declines = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    days: fc.integer({ min: 28, max: 220 }),
    n: fc.integer({ min: 10, max: 400 }),
    rate: fc.double({ min: 0.003, max: 0.03, noNaN: true }),
  })
  .map(({ seed, days, n, rate }) => decline(seed, days, n, rate))

describe('a forecast', () => {
  test('goes on along a logistic curve', () => {
    const outlook = forecast(smooth(180))
    expect(outlook).toMatchObject({ course: 'shrinking', refusal: null, horizonDays: 90 })
    for (const ahead of [1, 30, 90]) expect(outlook.at(ahead).share).toBeCloseTo(logistic(179 + ahead), 3)
  })

  test('lies in its band, within 0 and 1, and begins where the share is', () => {
    fc.assert(
      fc.property(declines, (history) => {
        const outlook = forecast(history)
        const last = history.at(-1) ?? { count: 0, n: 1 }
        for (let ahead = 1; ahead <= outlook.horizonDays; ahead += 1) {
          const { share, low, high } = outlook.at(ahead)
          expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true)
          if (ahead === 1) expect(Math.abs(share - last.count / last.n)).toBeLessThan(0.06)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('of the others is its mirror image', () => {
    fc.assert(
      fc.property(declines, (history) => {
        const others = history.map(({ day, count, n }) => ({ day, count: n - count, n }))
        const [these, those] = [forecast(history), forecast(others)]
        expect(those.horizonDays).toBe(these.horizonDays)
        if (these.horizonDays > 0)
          expect(those.at(these.horizonDays).share).toBeCloseTo(1 - these.at(these.horizonDays).share, 9)
      }),
      { numRuns: 20 },
    )
  })

  test('is the same for the same data', () => {
    const history = decline(5, 120, 60, 0.01)
    expect(forecast(history).at(30)).toEqual(forecast(history).at(30))
  })

  test('reaches half of the history, and no further than 90 days', () => {
    expect(forecast(smooth(61)).horizonDays).toBe(30)
    expect(forecast(smooth(400)).horizonDays).toBe(90)
  })

  test('has a wider band the further it goes, and the fewer there are', () => {
    const width = (history: readonly DailyShare[], ahead: number) => {
      const { low, high } = forecast(history).at(ahead)
      return high - low
    }
    const [few, many] = [decline(4, 180, 40, 0.004), decline(4, 180, 4000, 0.004)]
    expect(width(few, 30)).toBeGreaterThan(width(few, 7))
    expect(width(few, 30)).toBeGreaterThan(width(many, 30))
  })

  test('is not upset by days without anybody', () => {
    const gaps = smooth(180).map((day) => (day.day % 9 === 4 ? { ...day, count: 0, n: 0 } : day))
    expect(forecast(gaps).at(30).share).toBeCloseTo(logistic(209), 2)
  })
})

describe('a forecast is refused', () => {
  const growing = Array.from({ length: 120 }, (_, day) => ({ day, n: 50 + day }))
  test.each([
    ['with under 28 days of history', smooth(27), 'only 27 days of history: a forecast needs 28'],
    ['with no history', [], 'only 0 days of history: a forecast needs 28'],
    ['with under 10 installations', smooth(100, 9), 'only 9 active installations: a forecast needs 10'],
    [
      'without a clear direction',
      Array.from({ length: 100 }, (_, day) => ({ day, count: day % 2 === 0 ? 10 : 12, n: 40 })),
      'no clear direction: the past allows for a share that grows and for one that shrinks',
    ],
    [
      'where nobody ever was, in a fleet that grows',
      growing.map((day) => ({ ...day, count: 0 })),
      'the share was the same on every day: there is no direction to project',
    ],
    [
      'where everybody always was, in a fleet that grows',
      growing.map((day) => ({ ...day, count: day.n })),
      'the share was the same on every day: there is no direction to project',
    ],
  ])('%s', (_name, history, refusal) => {
    expect(forecast(history)).toMatchObject({ refusal, horizonDays: 0 })
  })
})
