'use client'

import { formatBucket } from '@/lib/format/bucket.ts'
import { formatPoints, formatShare } from '@/lib/format/number.ts'
import type { ForecastPoint } from '@/lib/series/forecast-points.ts'
import type { Interval } from '@/lib/time/bucket.ts'

interface Props {
  points: readonly ForecastPoint[]
  interval: Interval
  threshold: number
  /** given by Recharts: the bucket under the pointer */
  label?: unknown
}

/** The share of the bucket under the pointer, or under the arrow keys, and how far it is from the threshold. */
export function ForecastTooltip({ points, interval, threshold, label }: Props) {
  const point = points.find(({ bucket }) => bucket === label)
  if (point === undefined) return null
  const { share, forecast } = point
  const value = share ?? forecast
  const band = share === null ? point.forecastBand : point.band
  return (
    <div aria-live="polite" className="rounded-md border border-line bg-raised p-2 text-xs shadow-raised">
      <p className="font-medium">{formatBucket(point.bucket, interval)}</p>
      {value === null ? (
        <p className="text-muted">No data</p>
      ) : (
        <>
          <p>
            <span className="font-medium">{formatShare(value)}</span>
            {share === null && <span className="text-muted"> forecast</span>}
          </p>
          {band !== null && (
            <p className="text-muted">
              {share === null ? '80% band' : '95% interval'} {formatShare(band[0])} – {formatShare(band[1])}
            </p>
          )}
          <p className="text-muted">{formatPoints(value - threshold)} from the threshold</p>
        </>
      )}
    </div>
  )
}
