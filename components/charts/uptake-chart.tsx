'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { formatShare } from '@/lib/format/number.ts'
import type { UptakeLine } from '@/lib/series/uptake-lines.ts'
import { Legend, type LegendAction } from './legend.tsx'

const UptakePlot = dynamic(async () => (await import('./uptake-plot.tsx')).UptakePlot, {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
})

interface Props {
  title: string
  /** the oldest first */
  lines: readonly UptakeLine[]
  /** what the shares are shares of, in the plural */
  unit: string
  actionOf: (version: string) => LegendAction
  detailsOf: (version: string) => LegendAction
  controls: ReactNode
}

/** Releases side by side, each from its own first day: which is taken up faster? */
export function UptakeChart({ title, lines, unit, actionOf, detailsOf, controls }: Props) {
  const entries = lines.toReversed().map(({ series, points }) => ({
    series,
    value: formatShare(points.at(-1)?.share ?? 0),
    action: actionOf(series.id),
    details: detailsOf(series.id),
  }))
  return (
    <div className="@container h-full">
      <div className="flex h-full flex-col gap-2 @xl:flex-row @xl:gap-4">
        <div className="flex min-h-0 min-w-0 grow flex-col">
          <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-1">
            <p className="text-xs text-faint">Share of {unit}, by days since the release</p>
            {controls}
          </div>
          <div className="min-h-0 grow">
            <UptakePlot key={lines.map(({ series }) => series.id).join(' ')} title={title} lines={lines} />
          </div>
        </div>
        <div className="shrink-0 @xl:w-48 @xl:overflow-y-auto">
          <Legend entries={entries} />
        </div>
      </div>
    </div>
  )
}
