import { describe, expect, test } from 'vitest'
import { stayedUnderAt, staysUnderAt } from '../../../lib/statistics/days-under.ts'

const days = (length: number, value: number | null) => Array.from({ length }, () => value)

describe('a value has stayed under the threshold', () => {
  test('on the 30th day under it', () => {
    expect(stayedUnderAt([...days(3, 0.5), ...days(29, 0.01)], 0.05)).toBeNull()
    expect(stayedUnderAt([...days(3, 0.5), ...days(30, 0.01)], 0.05)).toBe(32)
    expect(stayedUnderAt([...days(3, 0.5), ...days(90, 0.01)], 0.05)).toBe(32)
  })

  test('not when it came back, reached it, or was not known in between', () => {
    for (const between of [0.5, 0.05, null]) {
      const values = [...days(40, 0.01), between, ...days(29, 0.01)]
      expect(stayedUnderAt(values, 0.05)).toBeNull()
      expect(stayedUnderAt([...values, 0.01], 0.05)).toBe(70)
    }
  })
})

test('a value that goes on stays under it on the first day from there on that ends 30 days', () => {
  const past = [...days(5, 0.5), ...days(20, 0.01)]
  expect(staysUnderAt([...past, ...days(60, 0.02)], 0.05, past.length)).toBe(34)
  expect(staysUnderAt([...past, 0.2, ...days(40, 0.02)], 0.05, past.length)).toBe(55)
  expect(staysUnderAt([...past, ...days(9, 0.02)], 0.05, past.length)).toBeNull()
})
