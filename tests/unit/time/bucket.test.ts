import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, bucketsOf, intervals } from '../../../lib/time/bucket.ts'
import { addDays, daysBetween, eachDay, isDay, startOfDay } from '../../../lib/time/day.ts'

describe('buckets', () => {
  test('weeks begin on Monday, also across the year’s end', () => {
    expect(bucketOf('2026-01-01', 'week')).toBe('2025-12-29')
    expect(bucketOf('2026-01-04', 'week')).toBe('2025-12-29')
    expect(bucketOf('2026-01-05', 'week')).toBe('2026-01-05')
  })

  test('a bucket keeps its name where the period cuts it, and stands for the last day asked for', () => {
    expect(bucketsOf('2025-12-30', '2026-01-10', 'week')).toEqual([
      { bucket: '2025-12-29', last: '2026-01-04' },
      { bucket: '2026-01-05', last: '2026-01-10' },
    ])
    expect(bucketsOf('2025-12-30', '2026-02-03', 'month')).toEqual([
      { bucket: '2025-12-01', last: '2025-12-31' },
      { bucket: '2026-01-01', last: '2026-01-31' },
      { bucket: '2026-02-01', last: '2026-02-03' },
    ])
  })

  test('there are none in a period that ends before it begins', () => {
    expect(bucketsOf('2026-01-02', '2026-01-01', 'day')).toEqual([])
  })

  test('hold each day of the period once, in order', () => {
    const start = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom(...intervals),
        (from, span, interval) => {
          const to = addDays(from, span)
          const buckets = bucketsOf(from, to, interval)
          const names = eachDay(from, to).map((day) => bucketOf(day, interval))
          expect(buckets.map(({ bucket }) => bucket)).toEqual([...new Set(names)])
          for (const { bucket, last } of buckets) expect(bucketOf(last, interval)).toBe(bucket)
          expect(buckets.at(-1)?.last).toBe(to)
        },
      ),
    )
  })
})

describe('days', () => {
  test('a day of no calendar is refused', () => {
    for (const text of ['2026-02-29', '2026-2-1', '2026-13-01', '', '2026-01-01T00:00:00Z', ' 2026-01-01'])
      expect(isDay(text), text).toBe(false)
    expect(isDay('2028-02-29')).toBe(true)
  })

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), (days) => {
        const day = addDays('2000-02-29', days)
        expect(daysBetween('2000-02-29', day)).toBe(days)
        expect(startOfDay(day).getUTCHours()).toBe(0)
      }),
    )
  })
})
