'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx.ts'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { formatBucket } from '@/lib/format/bucket.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import type { Scale } from '@/lib/series/plot-rows.ts'
import { changeOf } from '@/lib/series/reading.ts'
import { isGap, shareOf, sumOf, type Point, type Series } from '@/lib/series/series.ts'
import { BarList, type BarItem } from './bar-list.tsx'
import { Legend, type LegendAction, type LegendEntry } from './legend.tsx'
import type { PlotProps } from './plot-props.ts'

const loading = () => <Skeleton className="h-full" />
// Recharts draws in the browser only, and is loaded where a chart is.
const plots = {
  area: dynamic(async () => (await import('./area-plot.tsx')).AreaPlot, { ssr: false, loading }),
  line: dynamic(async () => (await import('./line-plot.tsx')).LinePlot, { ssr: false, loading }),
  bar: dynamic(async () => (await import('./bar-plot.tsx')).BarPlot, { ssr: false, loading }),
  diverging: dynamic(async () => (await import('./diverging-plot.tsx')).DivergingPlot, {
    ssr: false,
    loading,
  }),
}

interface Props extends PlotProps {
  kind: keyof typeof plots
  /** what the value axis counts */
  axisLabel: string
  /** what picking an entry of the legend does */
  actionOf?: ((series: Series) => LegendAction | undefined) | undefined
  /** opens what is known of a series */
  detailsOf?: ((series: Series) => LegendAction | undefined) | undefined
  /** shows more series, or fewer */
  more?: LegendAction | undefined
  /** choices beside the axis label */
  controls?: ReactNode
}

const bucketNames = { day: 'day', week: 'week from Monday', month: 'month' } as const

/** A chart over time with its legend; it fills its parent. A single point of a stock is no line: it becomes a list. */
export function TimeChart({ kind, axisLabel, actionOf, detailsOf, more, controls, ...plot }: Props) {
  const isFlow = kind === 'bar' || kind === 'diverging'
  const entries = entriesOf(plot, isFlow ? sumUp : atTheEnd, { actionOf, detailsOf })
  const known = plot.points.filter((point) => !isGap(point))
  const only = known.length === 1 ? known[0] : undefined
  if (!isFlow && only !== undefined)
    return (
      <BarList
        label={`${plot.title}: bars`}
        heading={`${axisLabel}, ${formatBucket(only.bucket, plot.interval)}`}
        items={itemsOf(plot, only, actionOf)}
        controls={controls}
        more={more}
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
            {/* Recharts stacks in the order of mounting: other series need another chart */}
            <Plot key={plot.series.map(({ id }) => id).join(' ')} {...plot} />
          </div>
        </div>
        <div className={cx('shrink-0 @xl:overflow-y-auto', plot.before ? '@xl:w-60' : '@xl:w-48')}>
          <Legend
            entries={entries}
            more={more}
            hasBefore={plot.before !== undefined && !(kind === 'area' && plot.scale === 'share')}
          />
        </div>
      </div>
    </div>
  )
}

/** What the legend reads: a point of the period, and the one of the period before that it is compared with. */
interface Read {
  point: Point | undefined
  before: Point | undefined
}

/** The top of the stack first, as the eye meets it. */
function entriesOf(
  plot: PlotProps,
  read: typeof atTheEnd,
  { actionOf, detailsOf }: Pick<Props, 'actionOf' | 'detailsOf'>,
): LegendEntry[] {
  const { series, scale } = plot
  const { point, before } = read(plot)
  return series
    .map((one, index) => ({
      series: one,
      value: valueOf(point, index, scale),
      action: actionOf?.(one),
      details: detailsOf?.(one),
      ...(plot.before && { change: changeOf(before, point, index, scale) }),
    }))
    .toReversed()
}

function valueOf(point: Point | undefined, index: number, scale: Scale): string {
  if (scale === 'count') return formatNumber(point?.values[index] ?? 0)
  return formatShare(point === undefined ? 0 : (shareOf(point, index) ?? 0))
}

/** Of a stock: where it stands now. */
function atTheEnd({ points, before }: PlotProps): Read {
  const place = points.findLastIndex((point) => !isGap(point))
  return { point: points[place], before: before?.[place] }
}

/** Of a flow: how much there was in the whole period. */
function sumUp({ points, before }: PlotProps): Read {
  return { point: sumOf(points), before: before && sumOf(before.flatMap((point) => point ?? [])) }
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
