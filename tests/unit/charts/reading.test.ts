import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../lib/series/reading.ts'
import type { Point, Series } from '../../../lib/series/series.ts'

const series: Series[] = ['old', 'new'].map((id) => ({ id, label: id, colour: 'red' }))
const points: Point[] = [
  { bucket: '2026-01-01', partial: false, values: [3, 1], total: 4 },
  { bucket: '2026-01-02', partial: false, values: [], total: null },
  { bucket: '2026-01-03', partial: false, values: [2, 3], total: 5 },
]

describe('readingOf', () => {
  it('says value, share and change in points against the last known bucket, the top of the stack first', () => {
    const lines = readingOf({ points, series, index: 2, scale: 'share' })
    expect(lines).toMatchObject([
      { series: { id: 'new' }, value: '3', share: '60.0%', change: '+35.0 pp', cumulative: '100.0%' },
      { series: { id: 'old' }, value: '2', share: '40.0%', change: '−35.0 pp', cumulative: '40.0%' },
    ])
  })

  it('says the change of counts as a count', () => {
    const lines = readingOf({ points, series, index: 2, scale: 'count' })
    expect(lines.map(({ change }) => change)).toEqual(['+2', '−1'])
  })

  it('has no change in the first bucket, and nothing to say of a gap', () => {
    expect(readingOf({ points, series, index: 0, scale: 'count' })[0]?.change).toBeNull()
    expect(readingOf({ points, series, index: 1, scale: 'count' })).toEqual([])
  })
})
