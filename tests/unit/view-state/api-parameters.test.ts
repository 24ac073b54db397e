import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseParameters, toSearch } from '../../../lib/contracts/contract.ts'
import { controlPlanes } from '../../../lib/contracts/control-planes.ts'
import { bucketsOf } from '../../../lib/time/bucket.ts'
import { apiParameters } from '../../../lib/view-state/api-parameters.ts'
import { intervalsFor, resolveInterval } from '../../../lib/view-state/interval.ts'
import { hasFilters, toggleFilter, withoutFilters } from '../../../lib/view-state/toggle.ts'
import { defaultView } from '../../../lib/view-state/view.ts'
import { anyView } from './arbitrary-view.ts'

const bounds = { today: '2026-11-24', firstDay: '2025-03-10' }

describe('the parameters of a view', () => {
  it('say both ends of the period', () => {
    expect(apiParameters(defaultView, bounds)).toEqual({
      from: '2026-08-26',
      to: '2026-11-24',
      interval: 'day',
      one_day: 'exclude',
      kamaji: [],
      channel: [],
      kubernetes: [],
      distribution: [],
    })
  })

  it('are taken by the API, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const parameters = apiParameters(view, bounds)
        expect(
          parseParameters(controlPlanes, toSearch(controlPlanes, { ...parameters }), bounds.today),
        ).toEqual(parameters)
      }),
    )
  })

  it('never ask for more buckets than a chart can show', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { from, to, interval } = apiParameters(view, bounds)
        expect(bucketsOf(from, to, interval).length).toBeLessThanOrEqual(402)
      }),
    )
  })
})

describe('the interval', () => {
  it('follows the length of the period', () => {
    expect(resolveInterval('auto', { from: '2026-08-26', to: '2026-11-24' })).toBe('day')
    expect(resolveInterval('auto', { from: '2025-11-25', to: '2026-11-24' })).toBe('week')
    expect(resolveInterval('auto', { from: '2023-11-25', to: '2026-11-24' })).toBe('month')
  })

  it('stands as chosen while the period allows it', () => {
    expect(resolveInterval('month', { from: '2026-11-20', to: '2026-11-24' })).toBe('month')
    expect(resolveInterval('day', { from: '2024-01-01', to: '2026-11-24' })).toBe('month')
    expect(intervalsFor({ from: '2024-01-01', to: '2026-11-24' })).toEqual(['week', 'month'])
  })
})

describe('filters', () => {
  it('toggle a value', () => {
    const on = toggleFilter(defaultView, 'kamaji', 'v1.0.0')
    expect(on.kamaji).toEqual(['v1.0.0'])
    expect(toggleFilter(on, 'kamaji', 'v1.0.0')).toEqual(defaultView)
  })

  it('clear, but keep period and interval', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const cleared = withoutFilters(view)
        expect(hasFilters(cleared)).toBe(false)
        expect([cleared.period, cleared.interval]).toEqual([view.period, view.interval])
      }),
    )
  })
})
