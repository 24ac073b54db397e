import { describe, expect, it } from 'vitest'
import { dayArgument, instantArgument, wholeNumber } from '../../../cli/arguments.ts'

describe('arguments of the command line', () => {
  it('reads a day with its end, and an instant as it is', () => {
    expect(instantArgument('2026-02-28')).toEqual(new Date('2026-03-01T00:00:00Z'))
    expect(instantArgument('2026-02-28T10:00:00Z')).toEqual(new Date('2026-02-28T10:00:00Z'))
    for (const wrong of ['2026-02-30', 'yesterday', '', '1700000000', '2026-02-28Tnoon'])
      expect(() => instantArgument(wrong)).toThrow(/An instant/)
  })

  it('refuses what is no whole number within the bounds', () => {
    expect(wholeNumber(1, 9)('9')).toBe(9)
    for (const wrong of ['0', '10', '1.5', '-1', '1e0', ' 1', ''])
      expect(() => wholeNumber(1, 9)(wrong)).toThrow(/from 1 to 9/)
  })

  it('refuses a day that is not in the calendar', () => {
    expect(dayArgument('2028-02-29')).toBe('2028-02-29')
    expect(() => dayArgument('2026-02-29')).toThrow(/A UTC day/)
  })
})
