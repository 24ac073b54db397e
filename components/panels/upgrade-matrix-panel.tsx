'use client'

import { HeatTable } from '@/components/charts/heat-table.tsx'
import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { isHop, matrixOf, type Path } from '@/lib/series/upgrade-paths.ts'
import { Panel } from './panel.tsx'
import { upgradesTable } from './upgrades-table.ts'
import { useUpgradePaths } from './use-upgrade-paths.ts'

const title = 'From which minor to which'

export function UpgradeMatrixPanel({ className }: { className?: string }) {
  const { query, source } = useUpgradePaths('minor')
  return (
    <Panel
      id="upgrade-matrix"
      title={title}
      about={tenantUpgrades}
      query={query}
      unit={events}
      source={source}
      isEmpty={({ rows }) => !rows.some(isHop)}
      summary={() => 'Above the diagonal: upgrades. On it: changes within a minor. Below it: downgrades.'}
      table={upgradesTable}
      size="tall"
      className={className}
    >
      {({ rows }) => <Matrix paths={rows} />}
    </Panel>
  )
}

function Matrix({ paths }: { paths: readonly Path[] }) {
  const { versions, eventsOf, most } = matrixOf(paths)
  return (
    <HeatTable
      caption="Old minor by new minor"
      corner="Old ↓ New →"
      rows={versions}
      columns={versions}
      formatRow={formatKubernetes}
      formatColumn={formatKubernetes}
      most={most}
      hasDiagonal
      startsAt="corner"
      cellOf={(from, to) => {
        const value = eventsOf(from, to)
        const path = `${formatKubernetes(from)} to ${formatKubernetes(to)}`
        return { value, text: formatNumber(value), title: `${path}: ${formatCount(value, events)}` }
      }}
    />
  )
}
