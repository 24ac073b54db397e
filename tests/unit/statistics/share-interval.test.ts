import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareInterval, type ShareInterval } from '../../../lib/statistics/share-interval.ts'

const of = (count: number, n: number): ShareInterval => shareInterval(count, n) ?? { low: NaN, high: NaN }
/** a sample, and how many of it count */
const sample = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('the interval of a share', () => {
  test.each([
    // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (count, n, low, high) => {
    expect(of(count, n).low).toBeCloseTo(low, 4)
    expect(of(count, n).high).toBeCloseTo(high, 4)
  })

  test('of none in 40 still allows 7.5 %', () => {
    expect(of(0, 40)).toEqual({ low: 0, high: 0.075 })
  })

  test('of none in two allows everything', () => {
    expect(of(0, 2)).toEqual({ low: 0, high: 1 })
  })

  test('of nothing is not known', () => {
    expect(shareInterval(0, 0)).toBeNull()
  })

  test('holds the share, within 0 and 1', () => {
    fc.assert(
      fc.property(sample, ([count, n]) => {
        const { low, high } = of(count, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(count / n)
        expect(high).toBeGreaterThanOrEqual(count / n - Number.EPSILON)
      }),
    )
  })

  test('of those that do not count mirrors it, but for the wider one of none', () => {
    fc.assert(
      fc.property(sample, ([count, n]) => {
        fc.pre(count > 0 && count < n)
        const [these, others] = [of(count, n), of(n - count, n)]
        expect(others.low).toBeCloseTo(1 - these.high, 9)
        expect(others.high).toBeCloseTo(1 - these.low, 9)
      }),
    )
  })

  test('narrows as the sample grows, and rises with the count', () => {
    fc.assert(
      fc.property(sample, ([count, n]) => {
        const width = (interval: ShareInterval) => interval.high - interval.low
        expect(width(of(count * 2, n * 2))).toBeLessThanOrEqual(width(of(count, n)))
        if (count < n) expect(of(count + 1, n).low).toBeGreaterThan(of(count, n).low)
      }),
    )
  })

  test('is one whose ends are as far from the share as their own error allows: what defines it', () => {
    fc.assert(
      fc.property(sample, ([count, n]) => {
        fc.pre(count > 0)
        const { low } = of(count, n)
        const errors = (count / n - low) / Math.sqrt((low * (1 - low)) / n)
        expect(errors).toBeCloseTo(1.96, 2)
      }),
    )
  })
})
