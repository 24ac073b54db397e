import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeTicks } from '../../../lib/series/time-ticks.ts'
import { bucketsOf, intervals, type Interval } from '../../../lib/time/bucket.ts'
import { addDays } from '../../../lib/time/day.ts'

const axisOf = (from: string, to: string, interval: Interval) =>
  bucketsOf(from, to, interval).map(({ bucket }) => bucket)
const labels = (from: string, to: string, interval: Interval) =>
  timeTicks(axisOf(from, to, interval), interval, 8).map(({ label }) => label)

describe('timeTicks', () => {
  it('labels each day of a week', () => {
    expect(labels('2026-11-18', '2026-11-24', 'day')).toEqual([
      '18 Nov',
      '19 Nov',
      '20 Nov',
      '21 Nov',
      '22 Nov',
      '23 Nov',
      '24 Nov',
    ])
  })

  it('labels Mondays of a month', () => {
    expect(labels('2026-10-26', '2026-11-24', 'day')).toEqual([
      '26 Oct',
      '2 Nov',
      '9 Nov',
      '16 Nov',
      '23 Nov',
    ])
  })

  it('says the year on the first tick of each year', () => {
    expect(labels('2025-11-25', '2026-11-24', 'week')).toEqual(['5 Jan 2026', '6 Apr', '6 Jul', '5 Oct'])
    expect(labels('2024-10-01', '2026-11-24', 'month')).toEqual(['Jan 2025', 'Jul', 'Jan 2026', 'Jul'])
  })

  it('never labels nothing, and seldom more than asked for', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2023-01-01', days))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 399 }),
        fc.constantFrom(...intervals),
        (from, length, interval) => {
          const axis = axisOf(from, addDays(from, length), interval)
          const ticks = timeTicks(axis, interval, 8)
          expect(ticks.length).toBeGreaterThan(0)
          expect(ticks.length).toBeLessThanOrEqual(8)
        },
      ),
    )
  })
})
