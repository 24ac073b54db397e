import { expect, test } from 'vitest'
import { exploreBands, wholeBand } from '../../../lib/series/explore-bands.ts'
import { explorePoints } from '../../../lib/series/explore-points.ts'

const axis = {
  from: '2026-01-01',
  to: '2026-01-02',
  interval: 'day',
  as_of: '2026-01-03T00:00:00.000Z',
} as const
const row = (bucket: string, names: Record<string, string>, value: number, total: number) => ({
  bucket,
  ...names,
  value,
  total,
  share: value / total,
})

test('versions lie by age, the oldest at the bottom; what has no age is on top', () => {
  const rows = ['v1.0.0', 'edge-25.3.2', 'latest'].map((kamaji) => row('2026-01-01', { kamaji }, 1, 3))
  expect(exploreBands('kamaji', rows).map(({ label }) => label)).toEqual([
    'v1.0.0',
    'edge-25.3.2',
    'Unranked (1)',
  ])
})

test('words lie by size, the largest on top, with the smallest of many as one', () => {
  const rows = Array.from({ length: 9 }, (_, size) =>
    row('2026-01-01', { distribution: `d${size}` }, size + 1, 45),
  )
  const bands = exploreBands('distribution', rows)
  expect(bands.map(({ label }) => label)).toEqual(['Others (3)', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'])
  expect(explorePoints({ ...axis, measure: 'created' }, rows, bands, 'distribution')).toMatchObject([
    { values: [6, 4, 5, 6, 7, 8, 9], total: 45 },
    { values: [0, 0, 0, 0, 0, 0, 0], total: 0 },
  ])
})

test('a state that no control plane is in is zero, and no gap', () => {
  const rows = [row('2026-01-01', {}, 0, 12)]
  const points = explorePoints({ ...axis, measure: 'not_ready' }, rows, wholeBand('not_ready'), undefined)
  expect(points).toMatchObject([
    { values: [0], total: 12 },
    { values: [], total: null },
  ])
})
