import { expect, it } from 'vitest'
import { versionLife } from '../../../lib/series/version-life.ts'

const course = (...values: number[]) =>
  values.map((value, index) => ({ bucket: `2026-01-${String(index + 1).padStart(2, '0')}`, value }))

it('knows first and last day, the first day of the peak, and how long half of it took', () => {
  expect(versionLife(course(0, 1, 3, 5, 9, 9, 2, 0))).toEqual({
    first: '2026-01-02',
    last: '2026-01-07',
    peak: 9,
    peakDay: '2026-01-05',
    daysToHalf: 2,
  })
})

it('takes half an odd peak upwards, and may be there on the first day', () => {
  expect(versionLife(course(5, 9))?.daysToHalf).toBe(0)
  expect(versionLife(course(4, 9))?.daysToHalf).toBe(1)
})

it('is null of a version that was never in use', () => {
  expect(versionLife(course(0, 0))).toBeNull()
  expect(versionLife([])).toBeNull()
})
