'use client'

import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { hopPoints, hopSeries } from '@/lib/series/hop-points.ts'
import { isHop } from '@/lib/series/upgrade-paths.ts'
import { summariseUpgrades } from '@/lib/summaries/upgrades.ts'
import { MarkedChart } from './marked-chart.tsx'
import { Panel } from './panel.tsx'
import { upgradesTable, type Upgrades } from './upgrades-table.ts'
import { useUpgradeSeries } from './use-upgrade-paths.ts'

const title = 'Upgrades by kind'

export function UpgradeBarsPanel({ className }: { className?: string }) {
  const asked = useUpgradeSeries()
  return (
    <Panel
      id="upgrade-bars"
      title={title}
      about={tenantUpgrades}
      {...asked}
      unit={events}
      isEmpty={({ rows }) => !rows.some(isHop)}
      summary={({ rows }) => summariseUpgrades(rows)}
      table={upgradesTable}
      className={className}
    >
      {(answer, before) => <Bars {...answer} before={before} />}
    </Panel>
  )
}

function Bars({ meta, rows, before }: Upgrades & { before: Upgrades | undefined }) {
  const series = hopSeries([...(before?.rows ?? []), ...rows])
  const points = hopPoints(meta, rows, series)
  return (
    <MarkedChart
      kind="bar"
      title={title}
      axisLabel="Events"
      series={series}
      points={points}
      before={before && alignBefore(points, hopPoints(before.meta, before.rows, series))}
      interval={meta.interval}
      scale="count"
      note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
    />
  )
}
