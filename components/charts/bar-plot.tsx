'use client'

import { Bar, BarChart, Tooltip } from 'recharts'
import { beforeLines, largestBefore } from '@/lib/series/before-lines.ts'
import { partialKey, plotRows } from '@/lib/series/plot-rows.ts'
import { largestTotal, seriesKey } from '@/lib/series/series.ts'
import { Axes, plotMargin } from './axes.tsx'
import { BeforeLines } from './before-lines.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { Marks } from './marks.tsx'
import type { PlotProps } from './plot-props.ts'

const widestBar = 40

/** Stacked bars; a bucket that is incomplete is pale, with a dashed edge. */
export function BarPlot(props: PlotProps) {
  const { points, series, interval, scale } = props
  const before = beforeLines('total', series, props.before ?? [], scale)
  return (
    <BarChart
      aria-label={props.title}
      responsive
      width="100%"
      height="100%"
      data={plotRows(points, series.length, { scale, joined: false, before })}
      margin={plotMargin}
      barCategoryGap="15%"
    >
      <Axes
        points={points}
        interval={interval}
        scale={scale}
        largest={Math.max(largestTotal(points), largestBefore(before))}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--color-hover)' }}
        content={<ChartTooltip {...props} />}
      />
      {series.map(({ id, colour }, index) => (
        <Bar
          key={id}
          dataKey={seriesKey(index)}
          stackId="events"
          fill={colour}
          stroke="var(--color-surface)"
          strokeWidth={1}
          maxBarSize={widestBar}
          isAnimationActive={false}
        />
      ))}
      {series.map(({ id, colour }, index) => (
        <Bar
          key={`${id} incomplete`}
          dataKey={partialKey(index)}
          stackId="events"
          fill={colour}
          fillOpacity={0.4}
          stroke={colour}
          strokeDasharray="3 3"
          maxBarSize={widestBar}
          isAnimationActive={false}
        />
      ))}
      <Marks marks={props.marks} />
      <BeforeLines lines={before} />
    </BarChart>
  )
}
