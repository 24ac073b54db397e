import * as fc from 'fast-check'
import { expect } from 'vitest'

/** Asserts the laws of a total order that holds two texts for equal only when they are identical. */
export function expectTotalOrder(
  compare: (a: string, b: string) => number,
  text: fc.Arbitrary<string>,
  numRuns = 5_000,
): void {
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(compare(a, b)).not.toBeNaN()
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
      expect(compare(a, b) === 0).toBe(a === b)
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns },
  )
}
