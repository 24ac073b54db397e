import { expect, it } from 'vitest'
import { forecastPoints, largestIn } from '../../../lib/series/forecast-points.ts'

const known = (bucket: string, share: number) => ({
  bucket,
  share,
  low: share - 0.01,
  high: share + 0.01,
  forecast: null,
})
const ahead = { bucket: '2026-11-05', share: null, low: 0.02, high: 0.3, forecast: 0.08 }

it('the forecast begins where the known share ends', () => {
  const points = forecastPoints([known('2026-11-03', 0.1), known('2026-11-04', 0.09), ahead])
  expect(points.map(({ share, forecast }) => [share, forecast])).toEqual([
    [0.1, null],
    [0.09, 0.09],
    [null, 0.08],
  ])
  expect(points.at(-1)).toMatchObject({ band: null, forecastBand: [0.02, 0.3] })
  expect(largestIn(points, 0.05)).toBe(0.3)
})

it('a share without a forecast is a line alone', () => {
  const points = forecastPoints([known('2026-11-03', 0.02), known('2026-11-04', 0.03)])
  expect(points.every(({ forecast, forecastBand }) => forecast === null && forecastBand === null)).toBe(true)
  expect(largestIn(points, 0.05)).toBeGreaterThan(0.05)
})
