import { describe, expect, it } from 'vitest'
import { alignBefore } from '../../../lib/series/align-before.ts'
import { beforeLines, largestBefore } from '../../../lib/series/before-lines.ts'
import type { Point, Series } from '../../../lib/series/series.ts'

const point = (bucket: string, values: number[] | null): Point => ({
  bucket,
  partial: false,
  values: values ?? [],
  total: values === null ? null : values.reduce((sum, value) => sum + value, 0),
})
const series: Series[] = ['a', 'b'].map((id) => ({ id, label: id, colour: id }))

describe('alignBefore', () => {
  const buckets = (count: number) =>
    Array.from({ length: count }, (_, index) => point(String(index), [index]))

  it('lets the two periods meet at their end', () => {
    const places = (before: number) => alignBefore(buckets(3), buckets(before)).map((one) => one?.bucket)
    expect(places(3)).toEqual(['0', '1', '2'])
    expect(places(4)).toEqual(['1', '2', '3'])
    expect(places(2)).toEqual([undefined, '0', '1'])
    expect(places(0)).toEqual([undefined, undefined, undefined])
  })
})

describe('beforeLines', () => {
  const before = [point('x', [1, 3]), undefined, point('y', null)]
  const valuesOf = (...[shape, scale]: [Parameters<typeof beforeLines>[0], 'count' | 'share']) =>
    beforeLines(shape, series, before, scale).map(({ values }) => values)

  it('has a line for each series, for their sum, for one, or none; gaps stay open', () => {
    expect(valuesOf('each', 'share')).toEqual([
      [0.25, null, null],
      [0.75, null, null],
    ])
    expect(valuesOf('total', 'count')).toEqual([[4, null, null]])
    expect(valuesOf({ only: 1 }, 'count')).toEqual([[3, null, null]])
    expect(valuesOf('none', 'share')).toEqual([])
  })

  it('says what the value axis must hold', () => {
    expect(largestBefore(beforeLines('total', series, before, 'count'))).toBe(4)
    expect(largestBefore([])).toBe(0)
  })
})
