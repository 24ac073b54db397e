import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { theilSenSlope, type Point } from '../../../lib/statistics/theil-sen.ts'

const value = fc.double({ min: -1000, max: 1000, noNaN: true })
const points = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -500, max: 500 }), value), {
    minLength: 2,
    maxLength: 30,
    selector: ([at]) => at,
  })
  .map((pairs) => pairs.map(([at, each]): Point => ({ at, value: each })))

/** All slopes in order, and the middle of them. */
function byHand(of: readonly Point[]): number {
  const slopes = of.flatMap((a, place) => of.slice(place + 1).map((b) => (b.value - a.value) / (b.at - a.at)))
  slopes.sort((a, b) => a - b)
  const [low, high] = [slopes[Math.ceil(slopes.length / 2) - 1], slopes[Math.floor(slopes.length / 2)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

describe('the slope', () => {
  test('is the middle one of all pairs', () => {
    fc.assert(
      fc.property(points, (given) => {
        expect(theilSenSlope(given)).toBeCloseTo(byHand(given), 9)
      }),
    )
  })

  test('grows by that of a line that is added, and by the factor of the values', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -9, max: 9 }), value, (given, slope, height) => {
        const slanted = given.map(({ at, value: each }) => ({ at, value: 2 * each + height + slope * at }))
        expect(theilSenSlope(slanted)).toBeCloseTo(2 * theilSenSlope(given) + slope, 6)
      }),
    )
  })

  test('is that of a line through which a quarter of the points does not go', () => {
    const line = Array.from({ length: 40 }, (_, at) => ({ at, value: at % 4 === 1 ? 1e6 : 3 - 0.25 * at }))
    expect(theilSenSlope(line)).toBeCloseTo(-0.25, 9)
  })

  test('of one point is unknown', () => {
    expect(theilSenSlope([{ at: 1, value: 1 }])).toBeNaN()
  })
})
