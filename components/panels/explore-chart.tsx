'use client'

import { TimeChart } from '@/components/charts/time-chart.tsx'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { measureLabels } from '@/lib/explore/labels.ts'
import { isRate, isStock, type Dimension } from '@/lib/explore/sources.ts'
import { controlPlanes, events, formatCount, installations, type Unit } from '@/lib/format/count.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { exploreBands, wholeBand } from '@/lib/series/explore-bands.ts'
import { explorePoints } from '@/lib/series/explore-points.ts'
import { Choice } from './choice.tsx'
import { ExploreBars } from './explore-bars.tsx'
import { ExploreHeat } from './explore-heat.tsx'
import type { Explored } from './explore-table.ts'

interface Props {
  answer: Explored
  before: Explored | undefined
}

/** With time a chart over time, else bars for one dimension and a heat table for two. */
export function ExploreChart({ answer, before }: Props) {
  const [first, second] = answer.meta.by
  if (answer.meta.by.includes('bucket'))
    return <Course answer={answer} before={before} dimension={first === 'bucket' ? second : first} />
  if (first === undefined || second === undefined) return <ExploreBars {...answer} />
  return <ExploreHeat answer={answer} down={first} across={second} />
}

const scales = [
  { value: 'count', label: 'Counts' },
  { value: 'share', label: 'Shares' },
] as const

function Course({ answer: { meta, rows }, before, dimension }: Props & { dimension: Dimension | undefined }) {
  const [scale, setScale] = usePageParameter('scale', ['count', 'share'])
  const both = [...(before?.rows ?? []), ...rows]
  const bands = dimension === undefined ? wholeBand(meta.measure) : exploreBands(dimension, both)
  const points = explorePoints(meta, rows, bands, dimension)
  const hasShares = dimension !== undefined && !isRate(meta.measure)
  const shown = hasShares ? scale : 'count'
  return (
    <TimeChart
      kind={isStock(meta.measure) || shown === 'share' ? 'area' : 'bar'}
      title={measureLabels[meta.measure]}
      axisLabel={
        shown === 'share'
          ? `Share of ${measureLabels[meta.measure].toLowerCase()}`
          : measureLabels[meta.measure]
      }
      series={bands}
      points={points}
      before={before && alignBefore(points, explorePoints(before.meta, before.rows, bands, dimension))}
      interval={meta.interval}
      scale={shown}
      note={({ total }) => `n = ${formatCount(total ?? 0, unitOf(meta.measure))}`}
      controls={
        hasShares ? <Choice label="Scale" value={scale} onChange={setScale} options={scales} /> : undefined
      }
    />
  )
}

function unitOf(measure: Explored['meta']['measure']): Unit {
  if (!isStock(measure)) return events
  return measure === 'installations' ? installations : controlPlanes
}
