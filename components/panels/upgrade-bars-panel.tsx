'use client'

import { useQuery } from '@tanstack/react-query'
import { TimeChart } from '@/components/charts/time-chart.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { tenantUpgradesQuery } from '@/lib/queries/tenant-upgrades.ts'
import { hopPoints, hopSeries } from '@/lib/series/hop-points.ts'
import { isHop } from '@/lib/series/upgrade-paths.ts'
import { summariseUpgrades } from '@/lib/summaries/upgrades.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { Panel } from './panel.tsx'
import { upgradesTable, type Upgrades } from './upgrades-table.ts'

const title = 'Upgrades by kind'

export function UpgradeBarsPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const asked = {
    ...parameters,
    interval: weeklyByDefault(view, parameters),
    by: 'minor' as const,
    series: '1' as const,
  }
  const query = useQuery(tenantUpgradesQuery(asked))
  return (
    <Panel
      id="upgrade-bars"
      title={title}
      about={tenantUpgrades}
      query={query}
      unit={events}
      source={apiPath(tenantUpgrades, asked)}
      isEmpty={({ rows }) => !rows.some(isHop)}
      summary={({ rows }) => summariseUpgrades(rows)}
      table={upgradesTable}
      className={className}
    >
      {(answer) => <Bars {...answer} />}
    </Panel>
  )
}

function Bars({ meta, rows }: Upgrades) {
  const series = hopSeries(rows)
  return (
    <TimeChart
      kind="bar"
      title={title}
      axisLabel="Events"
      series={series}
      points={hopPoints(meta, rows, series)}
      interval={meta.interval}
      scale="count"
      note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
    />
  )
}
