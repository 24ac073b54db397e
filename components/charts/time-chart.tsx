'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { formatBucket } from '@/lib/format/bucket.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { isGap, lastKnown, shareOf, type Point, type Series } from '@/lib/series/series.ts'
import { BarList, type BarItem } from './bar-list.tsx'
import { Legend, type LegendAction, type LegendEntry } from './legend.tsx'
import type { PlotProps } from './plot-props.ts'

const loading = () => <Skeleton className="h-full" />
// Recharts draws in the browser only, and is loaded where a chart is.
const plots = {
  area: dynamic(async () => (await import('./area-plot.tsx')).AreaPlot, { ssr: false, loading }),
  line: dynamic(async () => (await import('./line-plot.tsx')).LinePlot, { ssr: false, loading }),
  bar: dynamic(async () => (await import('./bar-plot.tsx')).BarPlot, { ssr: false, loading }),
}

interface Props extends PlotProps {
  kind: keyof typeof plots
  /** what the value axis counts */
  axisLabel: string
  /** what picking an entry of the legend does */
  actionOf?: ((series: Series) => LegendAction | undefined) | undefined
  /** shows more series, or fewer */
  more?: LegendAction | undefined
  /** choices beside the axis label */
  controls?: ReactNode
}

const bucketNames = { day: 'day', week: 'week from Monday', month: 'month' } as const

/** A chart over time with its legend; it fills its parent. A single point of a stock is no line: it becomes a list. */
export function TimeChart({ kind, axisLabel, actionOf, more, controls, ...plot }: Props) {
  const entries = entriesOf(plot, actionOf)
  const known = plot.points.filter((point) => !isGap(point))
  const only = known.length === 1 ? known[0] : undefined
  if (kind !== 'bar' && only !== undefined)
    return (
      <BarList
        label={plot.title}
        heading={`${axisLabel}, ${formatBucket(only.bucket, plot.interval)}`}
        items={itemsOf(plot, only, actionOf)}
      />
    )
  const Plot = plots[kind]
  return (
    <div className="@container h-full">
      <div className="flex h-full flex-col gap-2 @xl:flex-row @xl:gap-4">
        <div className="flex min-h-0 min-w-0 grow flex-col">
          <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-1">
            <p className="text-xs text-faint">
              {axisLabel}, by {bucketNames[plot.interval]} (UTC)
            </p>
            {controls}
          </div>
          <div className="min-h-0 grow">
            <Plot {...plot} />
          </div>
        </div>
        <div className="shrink-0 @xl:w-48 @xl:overflow-y-auto">
          <Legend entries={entries} more={more} />
        </div>
      </div>
    </div>
  )
}

/** The top of the stack first, as the eye meets it. */
function entriesOf({ series, points, scale }: PlotProps, actionOf: Props['actionOf']): LegendEntry[] {
  const newest = lastKnown(points)
  return series
    .map((one, index) => {
      const value = newest?.values[index] ?? 0
      const share = newest === undefined ? 0 : (shareOf(newest, index) ?? 0)
      return {
        series: one,
        value: scale === 'share' ? formatShare(share) : formatNumber(value),
        action: actionOf?.(one),
      }
    })
    .toReversed()
}

function itemsOf({ series }: PlotProps, point: Point, actionOf: Props['actionOf']): BarItem[] {
  return series
    .map((one, index) => {
      const part = shareOf(point, index) ?? 0
      const value = formatNumber(point.values[index] ?? 0)
      return { series: one, part, value, share: formatShare(part), action: actionOf?.(one) }
    })
    .toReversed()
}
