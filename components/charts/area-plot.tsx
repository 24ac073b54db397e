'use client'

import { Area, AreaChart, Tooltip } from 'recharts'
import { beforeLines, largestBefore } from '@/lib/series/before-lines.ts'
import { lonePoints, partialKey, plotRows } from '@/lib/series/plot-rows.ts'
import { largestTotal, seriesKey } from '@/lib/series/series.ts'
import { Axes, plotMargin } from './axes.tsx'
import { BeforeLines } from './before-lines.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { EndedArea } from './ended-area.tsx'
import { dotOf } from './lone-dot.tsx'
import { Marks } from './marks.tsx'
import type { PlotProps } from './plot-props.ts'

/** Stacked bands, kept apart by a line of the surface; what is incomplete is pale, with a dashed edge. */
export function AreaPlot(props: PlotProps) {
  const { points, series, interval, scale } = props
  const dot = dotOf(lonePoints(points))
  const before = beforeLines(scale === 'share' ? 'none' : 'total', series, props.before ?? [], scale)
  return (
    <AreaChart
      aria-label={props.title}
      responsive
      width="100%"
      height="100%"
      data={plotRows(points, series.length, { scale, joined: true, before, ended: props.ended })}
      margin={plotMargin}
    >
      <Axes
        points={points}
        interval={interval}
        scale={scale}
        largest={scale === 'share' ? 1 : Math.max(largestTotal(points), largestBefore(before))}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--color-edge)' }}
        content={<ChartTooltip {...props} />}
      />
      {series.map(({ id, colour }, index) => (
        <Area
          key={id}
          dataKey={seriesKey(index)}
          stackId="complete"
          fill={colour}
          fillOpacity={1}
          stroke="var(--color-surface)"
          strokeWidth={1}
          isAnimationActive={false}
          activeDot={false}
          dot={dot}
        />
      ))}
      {series.map(({ id, colour }, index) => (
        <Area
          key={`${id} incomplete`}
          dataKey={partialKey(index)}
          stackId="incomplete"
          fill={colour}
          fillOpacity={0.4}
          stroke={colour}
          strokeWidth={1.5}
          strokeDasharray="3 3"
          isAnimationActive={false}
          activeDot={false}
          dot={dot}
        />
      ))}
      {props.ended !== undefined && <EndedArea />}
      <Marks marks={props.marks} />
      <BeforeLines lines={before} />
    </AreaChart>
  )
}
