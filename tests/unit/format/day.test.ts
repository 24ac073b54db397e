import { describe, expect, it } from 'vitest'
import { formatDay, formatDayShort, formatPeriod } from '../../../lib/format/day.ts'

describe('a day', () => {
  it('reads as day, month, year', () => {
    expect(formatDay('2026-11-03')).toBe('3 Nov 2026')
    expect(formatDayShort('2026-11-03')).toBe('3 Nov')
  })

  it('has three letters for every month', () => {
    for (let month = 1; month <= 12; month += 1)
      expect(formatDay(`2026-${String(month).padStart(2, '0')}-15`)).toMatch(/^15 [A-Z][a-z]{2} 2026$/)
  })
})

describe('a period', () => {
  it('says month and year once where both ends share them', () => {
    expect(formatPeriod('2026-11-03', '2026-11-03')).toBe('3 Nov 2026')
    expect(formatPeriod('2026-11-03', '2026-11-09')).toBe('3 – 9 Nov 2026')
    expect(formatPeriod('2026-10-28', '2026-11-03')).toBe('28 Oct – 3 Nov 2026')
    expect(formatPeriod('2025-12-28', '2026-01-03')).toBe('28 Dec 2025 – 3 Jan 2026')
  })
})
