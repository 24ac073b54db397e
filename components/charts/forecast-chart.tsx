'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import type { ForecastPlotProps } from './forecast-plot.tsx'

const Plot = dynamic(async () => (await import('./forecast-plot.tsx')).ForecastPlot, {
  ssr: false,
  loading: () => <Skeleton className="h-full" />,
})

const bucketNames = { day: 'day', week: 'week from Monday', month: 'month' } as const

/** The chart of a share and its forecast, with what its lines mean; it fills its parent. */
export function ForecastChart({ axisLabel, ...plot }: ForecastPlotProps & { axisLabel: string }) {
  const hasForecast = plot.points.some(({ share, forecast }) => share === null && forecast !== null)
  return (
    <div className="flex h-full flex-col">
      <p className="pb-1 text-xs text-faint">
        {axisLabel}, by {bucketNames[plot.interval]} (UTC), with its 95% interval
        {hasForecast && '; dashed: the forecast with its 80% band'}
      </p>
      <div className="min-h-0 grow">
        <Plot {...plot} />
      </div>
    </div>
  )
}
