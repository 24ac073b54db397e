import { describe, expect, it } from 'vitest'
import { formatClock, formatDataTime, formatInstant, formatRelative } from '../../../lib/format/instant.ts'

const now = new Date('2026-11-03T14:32:10Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('an instant', () => {
  it('is in UTC', () => {
    expect(formatClock(now)).toBe('14:32')
    expect(formatInstant(now)).toBe('3 Nov 2026, 14:32 UTC')
  })

  it('has its day where that is not today', () => {
    expect(formatDataTime(ago(120), now)).toBe('14:30 UTC')
    expect(formatDataTime(ago(86_400), now)).toBe('2 Nov 2026, 14:32 UTC')
  })
})

describe('a relative time', () => {
  it.each([
    [0, 'just now'],
    [59, 'just now'],
    [60, '1 min ago'],
    [3599, '59 min ago'],
    [3600, '1 h ago'],
    [86_399, '23 h ago'],
    [86_400, '1 day ago'],
    [5 * 86_400, '5 days ago'],
    [30 * 86_400, '4 Oct 2026'],
  ])('of %i seconds reads %s', (seconds, text) => {
    expect(formatRelative(ago(seconds), now)).toBe(text)
  })

  it('does not speak of the future when clocks differ', () => {
    expect(formatRelative(ago(-90), now)).toBe('just now')
  })
})
