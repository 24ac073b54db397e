'use client'

import { Bar, ComposedChart, Line, ReferenceLine, Tooltip } from 'recharts'
import { beforeLines, largestBefore } from '@/lib/series/before-lines.ts'
import { partialKey, plotRows, type PlotRow } from '@/lib/series/plot-rows.ts'
import { seriesKey } from '@/lib/series/series.ts'
import { Axes, plotMargin } from './axes.tsx'
import { BeforeLines } from './before-lines.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { Marks } from './marks.tsx'
import type { PlotProps } from './plot-props.ts'

const widestBar = 40
/** places of the series: what comes, what goes, and their difference */
const [up, down, net] = [0, 1, 2] as const

/** Bars up for the first series and down for the second, and a line for the third, their difference. */
export function DivergingPlot(props: PlotProps) {
  const { points, series, interval, scale } = props
  const before = beforeLines({ only: net }, series, props.before ?? [], scale)
  const most = (place: number) => Math.max(0, ...points.map(({ values }) => values[place] ?? 0))
  const bars = [up, down].flatMap((place) => [
    { key: seriesKey(place), place, isPartial: false },
    { key: partialKey(place), place, isPartial: true },
  ])
  return (
    <ComposedChart
      aria-label={props.title}
      responsive
      width="100%"
      height="100%"
      data={plotRows(points, series.length, { scale, joined: false, before }).map(downwards)}
      margin={plotMargin}
      stackOffset="sign"
      barCategoryGap="15%"
    >
      <Axes
        points={points}
        interval={interval}
        scale={scale}
        largest={Math.max(most(up), largestBefore(before))}
        lowest={-most(down)}
      />
      <ReferenceLine y={0} stroke="var(--color-edge)" />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--color-hover)' }}
        content={<ChartTooltip {...props} />}
      />
      {bars.map(({ key, place, isPartial }) => (
        <Bar
          key={key}
          dataKey={key}
          stackId="events"
          fill={series[place]?.colour}
          fillOpacity={isPartial ? 0.4 : 1}
          stroke={isPartial ? series[place]?.colour : 'var(--color-surface)'}
          strokeWidth={1}
          strokeDasharray={isPartial ? '3 3' : undefined}
          maxBarSize={widestBar}
          isAnimationActive={false}
        />
      ))}
      {[seriesKey(net), partialKey(net)].map((key) => (
        <Line
          key={key}
          dataKey={key}
          type="linear"
          stroke={series[net]?.colour}
          strokeWidth={2}
          isAnimationActive={false}
          activeDot={false}
          dot={points.length < manyDots && { r: 2.5, fill: series[net]?.colour }}
        />
      ))}
      <Marks marks={props.marks} />
      <BeforeLines lines={before} />
    </ComposedChart>
  )
}

/** More dots than this touch. */
const manyDots = 60

function downwards(row: PlotRow): PlotRow {
  const turned: PlotRow = { ...row }
  for (const key of [seriesKey(down), partialKey(down)]) {
    const value = row[key]
    if (typeof value === 'number') turned[key] = -value
  }
  return turned
}
