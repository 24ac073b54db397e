import { expect, test } from 'vitest'
import { staysUnderIn } from '../../../lib/statistics/days-under.ts'

const days = (length: number, value: number) => Array.from({ length }, () => value)

test('a value has stayed under the threshold on the 30th day in a row', () => {
  expect(staysUnderIn(0, days(90, 0.01), 0.05)).toBe(30)
  expect(staysUnderIn(20, days(90, 0.01), 0.05)).toBe(10)
  expect(staysUnderIn(20, days(9, 0.01), 0.05)).toBeNull()
})

test('a day on which it reaches the threshold ends the row', () => {
  expect(staysUnderIn(20, [...days(5, 0.01), 0.05, ...days(40, 0.01)], 0.05)).toBe(36)
  expect(staysUnderIn(20, days(90, 0.05), 0.05)).toBeNull()
})
