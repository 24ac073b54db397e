import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../../lib/time/day.ts'
import { periodBefore, resolvePeriod, shiftPeriod } from '../../../lib/view-state/period.ts'
import type { Bounds } from '../../../lib/view-state/view.ts'
import { anyDay, anyPeriod } from './arbitrary-view.ts'

const bounds: Bounds = { today: '2026-11-24', firstDay: '2025-03-10' }

describe('a period', () => {
  it.each([
    ['today', '2026-11-24'],
    ['7d', '2026-11-18'],
    ['30d', '2026-10-26'],
    ['91d', '2026-08-26'],
    ['12mo', '2025-11-25'],
    ['all', '2025-03-10'],
  ] as const)('%s begins on %s and ends today', (preset, from) => {
    expect(resolvePeriod(preset, bounds)).toEqual({ from, to: '2026-11-24' })
  })

  it('ends today at the latest', () => {
    expect(resolvePeriod({ from: '2026-11-01', to: '2027-01-01' }, bounds).to).toBe('2026-11-24')
  })

  it('of all time is today while there is no data', () => {
    expect(resolvePeriod('all', { ...bounds, firstDay: null })).toEqual({
      from: '2026-11-24',
      to: '2026-11-24',
    })
  })

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(anyPeriod, anyDay, anyDay, (chosen, today, firstDay) => {
        const { from, to } = resolvePeriod(chosen, { today, firstDay })
        expect(from <= to).toBe(true)
      }),
    )
  })
})

describe('a shift', () => {
  it('goes back and forth by the length of the period', () => {
    const back = shiftPeriod('7d', -1, bounds)
    expect(back).toEqual({ from: '2026-11-11', to: '2026-11-17' })
    expect(shiftPeriod({ from: '2026-11-11', to: '2026-11-17' }, 1, bounds)).toBe('7d')
  })

  it('stops at today, with the same length', () => {
    expect(shiftPeriod({ from: '2026-11-10', to: '2026-11-19' }, 1, bounds)).toEqual({
      from: '2026-11-15',
      to: '2026-11-24',
    })
    expect(shiftPeriod('30d', 1, bounds)).toBeNull()
  })

  it('stops where no data is left', () => {
    expect(shiftPeriod({ from: '2025-03-10', to: '2025-03-16' }, -1, bounds)).toBeNull()
    expect(shiftPeriod('7d', -1, { ...bounds, firstDay: null })).toBeNull()
    expect(shiftPeriod('all', -1, bounds)).toBeNull()
  })

  it('keeps the length', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(-1 as const, 1 as const), (chosen, direction) => {
        const shifted = shiftPeriod(chosen, direction, bounds)
        if (shifted === null) return
        const before = resolvePeriod(chosen, bounds)
        const after = resolvePeriod(shifted, bounds)
        expect(daysBetween(after.from, after.to)).toBe(daysBetween(before.from, before.to))
      }),
    )
  })
})

it('the period before has the same length and ends the day before', () => {
  expect(periodBefore({ from: '2026-11-18', to: '2026-11-24' })).toEqual({
    from: '2026-11-11',
    to: '2026-11-17',
  })
})
