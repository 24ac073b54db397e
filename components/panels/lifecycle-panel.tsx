'use client'

import { lifecycle } from '@/lib/contracts/lifecycle.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { balancePoints, balanceSeries } from '@/lib/series/lifecycle-points.ts'
import { summariseBalance } from '@/lib/summaries/lifecycle.ts'
import { lifecycleTable, type Lifecycle } from './lifecycle-table.ts'
import { MarkedChart } from './marked-chart.tsx'
import { Panel } from './panel.tsx'
import { useLifecycle } from './use-lifecycle.ts'

const title = 'Created and deleted control planes'

/** What came and went, and the difference. */
export function LifecyclePanel({ className }: { className?: string }) {
  return (
    <Panel
      id="balance"
      title={title}
      about={lifecycle}
      {...useLifecycle()}
      unit={events}
      isEmpty={({ rows }) => rows.every(({ created, deleted }) => created + deleted === 0)}
      summary={({ rows }) => summariseBalance(rows)}
      table={lifecycleTable}
      className={className}
    >
      {(answer, before) => <Balance {...answer} before={before} />}
    </Panel>
  )
}

function Balance({ meta, rows, before }: Lifecycle & { before: Lifecycle | undefined }) {
  const points = balancePoints(meta, rows)
  return (
    <MarkedChart
      kind="diverging"
      title={title}
      axisLabel="Events"
      series={balanceSeries}
      points={points}
      before={before && alignBefore(points, balancePoints(before.meta, before.rows))}
      interval={meta.interval}
      scale="count"
      hasNoShares
      note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
    />
  )
}
