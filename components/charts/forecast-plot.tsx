'use client'

import { Area, ComposedChart, Line, ReferenceLine, Tooltip } from 'recharts'
import { formatShare } from '@/lib/format/number.ts'
import { largestIn, type ForecastPoint } from '@/lib/series/forecast-points.ts'
import type { Interval } from '@/lib/time/bucket.ts'
import { Axes, plotMargin } from './axes.tsx'
import { ForecastTooltip } from './forecast-tooltip.tsx'

export interface ForecastPlotProps {
  /** what it shows, for screen readers */
  title: string
  /** oldest first; at most 400 */
  points: readonly ForecastPoint[]
  interval: Interval
  threshold: number
  /** a line on a day, with its name */
  mark?: { bucket: string; label: string } | undefined
}

const quiet = { isAnimationActive: false, activeDot: false, dot: false } as const
/** with an edge of the surface, so that it can be read on a line */
const label = {
  fill: 'var(--color-muted)',
  fontSize: 12,
  stroke: 'var(--color-surface)',
  strokeWidth: 3,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const

/** A share in its interval, then its forecast, dashed, in its band; the threshold is a line across. */
export function ForecastPlot({ title, points, interval, threshold, mark }: ForecastPlotProps) {
  const axis = points.map(({ bucket }) => ({ bucket, partial: false, values: [], total: null }))
  const colour = 'var(--color-age-1)'
  return (
    <ComposedChart
      aria-label={title}
      responsive
      width="100%"
      height="100%"
      data={[...points]}
      margin={plotMargin}
    >
      <Axes points={axis} interval={interval} scale="share" largest={largestIn(points, threshold)} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--color-edge)' }}
        content={<ForecastTooltip points={points} interval={interval} threshold={threshold} />}
      />
      <Area {...quiet} dataKey="band" fill={colour} fillOpacity={0.2} stroke="none" />
      <Area {...quiet} dataKey="forecastBand" fill={colour} fillOpacity={0.12} stroke="none" />
      <ReferenceLine
        y={threshold}
        stroke="var(--color-danger)"
        strokeDasharray="2 2"
        label={{ ...label, value: `threshold ${formatShare(threshold)}`, position: 'insideBottomLeft' }}
      />
      {mark !== undefined && (
        <ReferenceLine
          x={mark.bucket}
          stroke="var(--color-edge)"
          label={{ ...label, value: mark.label, position: 'insideTopRight' }}
        />
      )}
      <Line {...quiet} dataKey="share" type="linear" stroke={colour} strokeWidth={2} activeDot={{ r: 3 }} />
      <Line
        {...quiet}
        dataKey="forecast"
        type="linear"
        stroke={colour}
        strokeWidth={2}
        strokeDasharray="4 4"
      />
    </ComposedChart>
  )
}
