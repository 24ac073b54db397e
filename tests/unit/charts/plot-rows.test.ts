import { describe, expect, it } from 'vitest'
import { lonePoints, plotRows } from '../../../lib/series/plot-rows.ts'
import type { Point } from '../../../lib/series/series.ts'

const point = (bucket: string, values: number[] | null, partial = false): Point => ({
  bucket,
  partial,
  values: values ?? [],
  total: values === null ? null : values.reduce((sum, value) => sum + value, 0),
})

describe('plotRows', () => {
  const points = [point('a', [1, 3]), point('b', [2, 2]), point('c', [4, 0], true)]

  it('gives each series a key that is a CSS name', () => {
    expect(plotRows(points, 2, { scale: 'count', joined: true })[0]).toMatchObject({
      bucket: 'a',
      s0: 1,
      s1: 3,
    })
  })

  it('begins the dashed part of a line at the last complete point', () => {
    const rows = plotRows(points, 2, { scale: 'count', joined: true })
    expect(rows.map(({ s0, p0 }) => [s0, p0])).toEqual([
      [1, null],
      [2, 2],
      [null, 4],
    ])
  })

  it('gives a bar to one part only', () => {
    const rows = plotRows(points, 2, { scale: 'count', joined: false })
    expect(rows.map(({ s0, p0 }) => [s0, p0])).toEqual([
      [1, null],
      [2, null],
      [null, 4],
    ])
  })

  it('computes shares, and leaves a gap where there is no total', () => {
    const rows = plotRows([point('a', [1, 3]), point('b', null)], 2, { scale: 'share', joined: true })
    expect(rows.map(({ s0, s1 }) => [s0, s1])).toEqual([
      [0.25, 0.75],
      [null, null],
    ])
  })
})

describe('lonePoints', () => {
  it('finds points between gaps', () => {
    const points = [
      point('a', [1]),
      point('b', null),
      point('c', [1]),
      point('d', null),
      point('e', [1]),
      point('f', [1]),
    ]
    expect([...lonePoints(points)]).toEqual(['a', 'c'])
  })
})
