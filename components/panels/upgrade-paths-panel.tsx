'use client'

import { DataTable } from '@/components/ui/data-table.tsx'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { events } from '@/lib/format/count.ts'
import { summariseUpgrades } from '@/lib/summaries/upgrades.ts'
import { Choice } from './choice.tsx'
import { Panel } from './panel.tsx'
import { upgradesTable } from './upgrades-table.ts'
import { useUpgradePaths } from './use-upgrade-paths.ts'

const title = 'Paths, the most taken first'

export function UpgradePathsPanel({ className }: { className?: string }) {
  const [by, setBy] = usePageParameter('paths-by', ['minor', 'patch'])
  const { query, source } = useUpgradePaths(by)
  return (
    <Panel
      id="upgrade-paths"
      title={title}
      about={tenantUpgrades}
      query={query}
      unit={events}
      source={source}
      summary={({ rows }) => summariseUpgrades(rows)}
      table={upgradesTable}
      size="tall"
      className={className}
    >
      {(answer) => (
        <div className="flex h-full flex-col gap-2">
          <div className="flex justify-end">
            <Choice
              label="Precision of the versions"
              value={by}
              onChange={setBy}
              options={[
                { value: 'minor', label: 'Minors' },
                { value: 'patch', label: 'Exact versions' },
              ]}
            />
          </div>
          <DataTable caption={`${title}: list`} {...upgradesTable(answer)} className="min-h-0 grow" />
        </div>
      )}
    </Panel>
  )
}
