import { describe, expect, it } from 'vitest'
import { flowPoints, stockPoints, type Axis } from '../../../lib/series/points.ts'

const axis: Axis = {
  from: '2026-11-20',
  to: '2026-11-24',
  interval: 'day',
  as_of: '2026-11-24T10:15:00.000Z',
}

describe('stockPoints', () => {
  it('leaves a gap where there is no row, and where nothing was active', () => {
    const known: Record<string, number> = { '2026-11-20': 3, '2026-11-22': 0, '2026-11-24': 5 }
    const points = stockPoints(axis, (bucket) => {
      const value = known[bucket]
      return value === undefined ? null : { values: [value], total: value }
    })
    expect(points.map(({ total }) => total)).toEqual([3, null, null, null, 5])
  })

  it('marks the bucket in which the data ends as partial', () => {
    const points = stockPoints(axis, () => ({ values: [1], total: 1 }))
    expect(points.map(({ partial }) => partial)).toEqual([false, false, false, false, true])
  })

  it('marks no bucket of a past that was rolled up after its end', () => {
    const closed = { ...axis, as_of: '2026-11-25T00:07:00.000Z' }
    expect(stockPoints(closed, () => null).some(({ partial }) => partial)).toBe(false)
  })
})

describe('flowPoints', () => {
  it('counts nothing where there is no row', () => {
    const points = flowPoints(axis, 2, () => null)
    expect(points.every(({ total, values }) => total === 0 && values.length === 2)).toBe(true)
  })

  it('marks weeks that the period cuts', () => {
    const weeks: Axis = {
      from: '2026-11-04',
      to: '2026-11-20',
      interval: 'week',
      as_of: '2026-11-24T10:00:00.000Z',
    }
    expect(flowPoints(weeks, 1, () => null).map(({ bucket, partial }) => [bucket, partial])).toEqual([
      ['2026-11-02', true],
      ['2026-11-09', false],
      ['2026-11-16', true],
    ])
  })
})
