import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightedMedian } from '../../../lib/statistics/weighted-median.ts'

test('is the one in the middle, or between the middle two', () => {
  expect(weightedMedian([{ value: 4, count: 1 }])).toBe(4)
  expect(
    weightedMedian([
      { value: 9, count: 1 },
      { value: 2, count: 2 },
    ]),
  ).toBe(2)
  expect(
    weightedMedian([
      { value: 9, count: 2 },
      { value: 2, count: 2 },
    ]),
  ).toBe(5.5)
  expect(weightedMedian([])).toBeNull()
})

test('is that of the values, each written down as often as it counts', () => {
  const values = fc.array(fc.record({ value: fc.nat(180), count: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(values, (weighted) => {
      const all = weighted.flatMap(({ value, count }) => Array.from({ length: count }, () => value))
      const median = weightedMedian(weighted) ?? NaN
      expect(all.filter((value) => value < median).length).toBeLessThanOrEqual(all.length / 2)
      expect(all.filter((value) => value > median).length).toBeLessThanOrEqual(all.length / 2)
      const sorted = all.sort((a, b) => a - b)
      expect(median).toBe(((sorted[(all.length - 1) >> 1] ?? NaN) + (sorted[all.length >> 1] ?? NaN)) / 2)
    }),
  )
})
