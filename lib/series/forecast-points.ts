import type { RowOf } from '../contracts/contract.ts'
import type { deprecationTrend } from '../contracts/deprecation-trend.ts'
import type { Day } from '../time/day.ts'

type Row = Pick<RowOf<typeof deprecationTrend>, 'bucket' | 'share' | 'low' | 'high' | 'forecast'>

/** A bucket of a share with its interval, or of its forecast with its band. */
export interface ForecastPoint {
  bucket: Day
  share: number | null
  band: [low: number, high: number] | null
  forecast: number | null
  forecastBand: [low: number, high: number] | null
}

/** The forecast begins at the last share that is known, so that the two lines meet. */
export function forecastPoints(rows: readonly Row[]): ForecastPoint[] {
  const last = rows.findLastIndex(({ share }) => share !== null)
  const hasForecast = rows.some(({ forecast }) => forecast !== null)
  return rows.map(({ bucket, share, low, high, forecast }, place) => {
    const band: ForecastPoint['band'] = low === null || high === null ? null : [low, high]
    if (forecast !== null) return { bucket, share: null, band: null, forecast, forecastBand: band }
    const joint = hasForecast && place === last ? share : null
    return { bucket, share, band, forecast: joint, forecastBand: joint === null ? null : [joint, joint] }
  })
}

/** Room above the threshold for its label. */
const labelRoom = 1.1

/** What the value axis must hold. */
export function largestIn(points: readonly ForecastPoint[], threshold: number): number {
  return Math.max(
    Math.min(1, threshold * labelRoom),
    ...points.flatMap(({ band, forecastBand }) => [band?.[1] ?? 0, forecastBand?.[1] ?? 0]),
  )
}
