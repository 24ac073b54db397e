import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueTicks } from '../../../lib/series/value-ticks.ts'

describe('valueTicks', () => {
  it('takes round steps', () => {
    expect(valueTicks(684, true)).toEqual([0, 200, 400, 600, 800])
    expect(valueTicks(0.34, false)).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(valueTicks(3, true)).toEqual([0, 1, 2, 3])
  })

  it('has an axis where there is nothing', () => {
    expect(valueTicks(0, true)).toEqual([0, 1])
  })

  it('holds the largest value, with two to five even steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e9, noNaN: true }), fc.boolean(), (largest, isWhole) => {
        const ticks = valueTicks(largest, isWhole)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest * 0.999)
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})
