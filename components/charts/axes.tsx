'use client'

import { CartesianGrid, XAxis, YAxis } from 'recharts'
import { formatCompact } from '@/lib/format/number.ts'
import type { Scale } from '@/lib/series/plot-rows.ts'
import { spanTicks } from '@/lib/series/span-ticks.ts'
import { timeTicks } from '@/lib/series/time-ticks.ts'
import { valueTicks } from '@/lib/series/value-ticks.ts'
import type { PlotProps } from './plot-props.ts'

const mostTicks = 13
/** how the labels of an axis are written */
export const axisText = { fill: 'var(--color-muted)', fontSize: 12 }
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** A share on an axis. */
export const percentTick = (share: number): string => percent.format(share)

/** Grid, time below and values at the left: the same for every chart over time. */
export function Axes({ points, interval, scale, largest, lowest = 0 }: AxesProps) {
  const values = lowest < 0 ? spanTicks(lowest, largest) : valueTicks(largest, scale === 'count')
  const ticks = timeTicks(
    points.map(({ bucket }) => bucket),
    interval,
    mostTicks,
  )
  const labels = new Map(ticks.map(({ bucket, label }) => [bucket, label]))
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis
        dataKey="bucket"
        ticks={[...labels.keys()]}
        tickFormatter={(bucket: string) => labels.get(bucket) ?? ''}
        interval="equidistantPreserveStart"
        minTickGap={16}
        tick={axisText}
        tickLine={{ stroke: 'var(--color-edge)' }}
        axisLine={{ stroke: 'var(--color-edge)' }}
        height={24}
      />
      <YAxis
        width="auto"
        tick={axisText}
        tickLine={false}
        axisLine={false}
        tickFormatter={scale === 'share' ? percentTick : formatCompact}
        domain={[values[0] ?? 0, values.at(-1) ?? 1]}
        ticks={values}
      />
    </>
  )
}

interface AxesProps extends Pick<PlotProps, 'points' | 'interval'> {
  scale: Scale
  /** what the value axis must hold */
  largest: number
  /** counts below zero that it must hold too */
  lowest?: number
}

/** Leaves room for half of a label at both ends. */
export const plotMargin = { top: 8, right: 12, bottom: 0, left: 0 }
