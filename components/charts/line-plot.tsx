'use client'

import { Line, LineChart, Tooltip } from 'recharts'
import { beforeLines, largestBefore } from '@/lib/series/before-lines.ts'
import { lonePoints, partialKey, plotRows } from '@/lib/series/plot-rows.ts'
import { largestShare, seriesKey } from '@/lib/series/series.ts'
import { Axes, plotMargin } from './axes.tsx'
import { BeforeLines } from './before-lines.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { dotOf } from './lone-dot.tsx'
import { Marks } from './marks.tsx'
import type { PlotProps } from './plot-props.ts'

/** A line a series; the part that is incomplete is dashed. */
export function LinePlot(props: PlotProps) {
  const { points, series, interval, scale } = props
  const dot = dotOf(lonePoints(points))
  const before = beforeLines('each', series, props.before ?? [], scale)
  const parts = [
    { key: seriesKey, dash: undefined },
    { key: partialKey, dash: '3 3' },
  ]
  return (
    <LineChart
      aria-label={props.title}
      responsive
      width="100%"
      height="100%"
      data={plotRows(points, series.length, { scale, joined: true, before })}
      margin={plotMargin}
    >
      <Axes
        points={points}
        interval={interval}
        scale={scale}
        largest={Math.max(largestShare(points), largestBefore(before))}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--color-edge)' }}
        content={<ChartTooltip {...props} />}
      />
      <Marks marks={props.marks} />
      <BeforeLines lines={before} />
      {parts.flatMap(({ key, dash }) =>
        series.map(({ colour }, index) => (
          <Line
            key={key(index)}
            dataKey={key(index)}
            type="linear"
            stroke={colour}
            strokeWidth={2}
            strokeDasharray={dash}
            isAnimationActive={false}
            activeDot={dash === undefined ? { r: 3 } : false}
            dot={dot}
          />
        )),
      )}
    </LineChart>
  )
}
