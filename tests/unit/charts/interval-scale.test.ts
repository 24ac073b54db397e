import { expect, test } from 'vitest'
import { intervalScale } from '../../../lib/series/interval-scale.ts'

test('ends where the intervals of well-known versions end, at a round share', () => {
  const rows = [
    { control_planes: 400, high: 0.061 },
    { control_planes: 90, high: 0.092 },
    { control_planes: 2, high: 0.91 },
  ]
  expect(intervalScale(rows)).toBe(0.1)
})

test('takes small versions too, where there are no others', () => {
  expect(intervalScale([{ control_planes: 4, high: 0.6 }])).toBe(1)
  expect(intervalScale([{ control_planes: 0, high: null }])).toBe(0.02)
})
