'use client'

import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useView } from '@/components/shell/view-provider.tsx'
import { DataTable } from '@/components/ui/data-table.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { duplicates } from '@/lib/contracts/duplicates.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { formatDay } from '@/lib/format/day.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { duplicatesQuery } from '@/lib/queries/duplicates.ts'
import { countColumn } from './bucket-column.tsx'
import { installationColumn } from './installation-column.tsx'
import { PanelEmpty } from './panel-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'

type Duplicates = Answer<typeof duplicates>

const title = 'Do several clusters report under one name?'

export function DuplicatesPanel() {
  const { parameters, bounds } = useView()
  const query = useQuery(duplicatesQuery(parameters))
  return (
    <Panel
      id="duplicates"
      title={title}
      about={duplicates}
      query={query}
      unit={installations}
      source={apiPath(duplicates, parameters)}
      summary={summaryOf}
      table={tableOf}
      empty={
        bounds.firstDay === null ? (
          <PanelEmpty />
        ) : (
          <EmptyState icon={<CircleCheck />} title="No installation looks like two">
            None sent far more reports than one client does, and none went back and forth between versions.
          </EmptyState>
        )
      }
      size="short"
    >
      {(answer) => <DataTable caption={`${title}: list`} {...tableOf(answer)} className="h-full" />}
    </Panel>
  )
}

function summaryOf({ rows }: Duplicates): string {
  if (rows.length === 0) return 'No installation shows signs of being several.'
  return `${formatCount(rows.length, installations)} may each be several clusters that share a uuid: each counts as one here.`
}

function tableOf({ rows }: Duplicates): PanelTable<Duplicates['rows'][number]> {
  return {
    columns: [
      installationColumn(),
      countColumn('busy_days', 'Days with too many reports'),
      countColumn('kamaji_returns', 'Returns of Kamaji'),
      countColumn('kubernetes_returns', 'Returns of Kubernetes'),
      { key: 'last_sign', label: 'Last sign', cell: (row) => formatDay(row.last_sign) },
    ],
    rows,
    rowKey: (row) => row.installation,
  }
}
