'use client'

import { FlowChart } from '@/components/charts/flow-chart.tsx'
import { HopLegend } from './hop-legend.tsx'
import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { flowOf } from '@/lib/series/upgrade-paths.ts'
import { Panel } from './panel.tsx'
import { upgradesTable, type Upgrades } from './upgrades-table.ts'
import { useUpgradePaths } from './use-upgrade-paths.ts'

const title = 'Flow between minors'

export function UpgradeFlowPanel({ className }: { className?: string }) {
  const { query, source } = useUpgradePaths('minor')
  return (
    <Panel
      id="upgrade-flow"
      title={title}
      about={tenantUpgrades}
      query={query}
      unit={events}
      source={source}
      isEmpty={({ rows }) => flowOf(rows).links.length === 0}
      summary={summaryOf}
      table={upgradesTable}
      size="tall"
      className={className}
    >
      {({ rows }) => (
        <div className="flex h-full flex-col">
          <div className="min-h-0 grow">
            <FlowChart label={title} flow={flowOf(rows)} />
          </div>
          <HopLegend kinds={['minor', 'skip', 'downgrade']} />
        </div>
      )}
    </Panel>
  )
}

function summaryOf({ rows }: Upgrades): string {
  const { links, nodes } = flowOf(rows)
  const moved = links.reduce((sum, link) => sum + link.events, 0)
  const left = nodes.filter(({ side }) => side === 'old').length
  return `${formatCount(moved, events)} moved a control plane from one of ${left} minors to another. Patches within a minor are left out.`
}
