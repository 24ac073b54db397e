import { expect, it } from 'vitest'
import { formatBucket, formatTick } from '../../../lib/format/bucket.ts'

it('names a bucket in full after its interval', () => {
  expect(formatBucket('2026-11-02', 'day')).toBe('2 Nov 2026')
  expect(formatBucket('2026-11-02', 'week')).toBe('Week of 2 Nov 2026')
  expect(formatBucket('2026-11-01', 'month')).toBe('Nov 2026')
  expect(formatBucket('2026-09-01', 'month')).toBe('Sep 2026')
})

it('is short on an axis, where January says the year', () => {
  expect(formatTick('2026-11-02', 'day')).toBe('2 Nov')
  expect(formatTick('2026-11-02', 'week')).toBe('2 Nov')
  expect(formatTick('2026-11-01', 'month')).toBe('Nov')
  expect(formatTick('2026-01-01', 'month')).toBe('Jan 2026')
})
