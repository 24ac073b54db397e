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

  it('says the change of counts in numbers and percent', () => {
    const lines = readingOf({ points, series, index: 2, scale: 'count' })
    expect(lines.map(({ change }) => change)).toEqual(['+2 (+200.0%)', '−1 (−33.3%)'])
  })

  it('measures against the period before where there is one', () => {
    const before: (Point | undefined)[] = [
      undefined,
      undefined,
      { bucket: '2025-12-03', partial: false, values: [4, 4], total: 8 },
    ]
    const changes = (index: number, scale: 'share' | 'count') =>
      readingOf({ points, series, index, scale, before }).map(({ change }) => change)
    expect(changes(2, 'share')).toEqual(['+10.0 pp', '−10.0 pp'])
    expect(changes(2, 'count')).toEqual(['−1 (−25.0%)', '−2 (−50.0%)'])
    expect(changes(0, 'share')).toEqual([null, null])
  })

  it('has no change in the first bucket, and nothing to say of a gap', () => {
    expect(readingOf({ points, series, index: 0, scale: 'count' })[0]?.change).toBeNull()
    expect(readingOf({ points, series, index: 1, scale: 'count' })).toEqual([])
  })
})
