'use client'

import { TimeChart } from '@/components/charts/time-chart.tsx'
import { lifecycle } from '@/lib/contracts/lifecycle.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { balancePoints, balanceSeries, removalPoints, removalSeries } from '@/lib/series/lifecycle-points.ts'
import { summariseBalance, summariseRemovals } from '@/lib/summaries/lifecycle.ts'
import { lifecycleTable, type Lifecycle } from './lifecycle-table.ts'
import { Panel } from './panel.tsx'
import { useLifecycle } from './use-lifecycle.ts'

const panels = {
  balance: {
    title: 'Created and deleted control planes',
    kind: 'diverging',
    axisLabel: 'Events',
    series: balanceSeries,
    pointsOf: balancePoints,
    countOf: ({ created, deleted }: Lifecycle['rows'][number]) => created + deleted,
    summary: summariseBalance,
  },
  removals: {
    title: 'Deletes by status',
    kind: 'bar',
    axisLabel: 'Deletes',
    series: removalSeries,
    pointsOf: removalPoints,
    countOf: ({ deleted }: Lifecycle['rows'][number]) => deleted,
    summary: summariseRemovals,
  },
} as const

/** What came and went over time, or in which state it was when it went. */
export function LifecyclePanel({ id, className }: { id: keyof typeof panels; className?: string }) {
  const asked = useLifecycle()
  const { title, kind, axisLabel, series, pointsOf, countOf, summary } = panels[id]
  return (
    <Panel
      id={id}
      title={title}
      about={lifecycle}
      {...asked}
      unit={events}
      isEmpty={({ rows }) => rows.every((row) => countOf(row) === 0)}
      summary={({ rows }) => summary(rows)}
      table={lifecycleTable}
      className={className}
    >
      {({ meta, rows }, before) => {
        const points = pointsOf(meta, rows)
        return (
          <TimeChart
            kind={kind}
            title={title}
            axisLabel={axisLabel}
            series={series}
            points={points}
            before={before && alignBefore(points, pointsOf(before.meta, before.rows))}
            interval={meta.interval}
            scale="count"
            hasNoShares={kind === 'diverging'}
            note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
          />
        )
      }}
    </Panel>
  )
}
