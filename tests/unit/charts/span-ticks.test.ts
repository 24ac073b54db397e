import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanTicks } from '../../../lib/series/span-ticks.ts'

test('one step for both sides of zero, which is always among them', () => {
  expect(spanTicks(-8, 47)).toEqual([-20, 0, 20, 40, 60])
  expect(spanTicks(-30, 0)).toEqual([-30, -20, -10, 0])
  expect(spanTicks(0, 0)).toEqual([0, 1])
})

test('hold every value with few whole steps', () => {
  const count = fc.nat(1_000_000)
  fc.assert(
    fc.property(count, count, (below, above) => {
      const ticks = spanTicks(-below, above)
      expect(ticks).toContain(0)
      expect(ticks.every(Number.isInteger)).toBe(true)
      expect(ticks[0]).toBeLessThanOrEqual(-below)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(above)
      expect(ticks.length).toBeLessThanOrEqual(8)
    }),
  )
})
