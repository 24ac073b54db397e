import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentrationOf } from '../../../lib/statistics/concentration.ts'

const sizes = fc.array(
  fc.record({ value: fc.integer({ min: 0, max: 50 }), count: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 20 },
)

test('the largest ones are taken until they hold 80 % of the whole', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const each = given.flatMap(({ value, count }) => Array.from({ length: count }, () => value))
      each.sort((a, b) => b - a)
      const whole = each.reduce((sum, value) => sum + value, 0)
      let [held, holding80] = [0, 0]
      while (held * 10 < whole * 8) held += each[holding80++] ?? 0
      const expected = whole === 0 ? null : { largestShare: (each[0] ?? 0) / whole, holding80 }
      expect(concentrationOf(given)).toEqual(expected)
    }),
  )
})
