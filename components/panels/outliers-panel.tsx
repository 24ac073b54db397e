'use client'

import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useView } from '@/components/shell/view-provider.tsx'
import { DataTable } from '@/components/ui/data-table.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { dominatingShare, outliers } from '@/lib/contracts/outliers.ts'
import { controlPlanes, formatCount, installations } from '@/lib/format/count.ts'
import { formatDistribution } from '@/lib/format/label.ts'
import { formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { outliersQuery } from '@/lib/queries/outliers.ts'
import { countColumn, shareColumn } from './bucket-column.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { installationColumn } from './installation-column.tsx'
import { Panel, type PanelTable } from './panel.tsx'

type Outliers = Answer<typeof outliers>

const title = 'Does one installation dominate the control planes?'
const limit = formatShare(dominatingShare)

export function OutliersPanel() {
  const { parameters } = useView()
  const query = useQuery(outliersQuery(parameters))
  const hasFleet = (query.data?.meta.n ?? 0) > 0
  return (
    <Panel
      id="outliers"
      title={title}
      about={outliers}
      query={query}
      unit={controlPlanes}
      source={apiPath(outliers, parameters)}
      summary={summaryOf}
      table={tableOf}
      empty={
        hasFleet ? (
          <EmptyState icon={<CircleCheck />} title={`None has more than ${limit} of them`}>
            Figures of control planes speak of the fleet, not of one installation.
          </EmptyState>
        ) : (
          <FleetEmpty meta={query.data?.meta} />
        )
      }
      size="short"
    >
      {(answer) => <DataTable caption={`${title}: list`} {...tableOf(answer)} className="h-full" />}
    </Panel>
  )
}

function summaryOf({ meta, rows }: Outliers): string {
  if (meta.n === 0) return 'No control plane was reported.'
  if (rows.length === 0) return `No installation has more than ${limit} of all control planes.`
  const share = formatShare(rows.reduce((sum, row) => sum + row.share, 0))
  const [who, moves] =
    rows.length === 1
      ? [`One installation has ${share}`, 'what it does moves']
      : [
          `${formatCount(rows.length, installations)} with more than ${limit} each have ${share}`,
          'what they do moves',
        ]
  return `${who} of all control planes: ${moves} every figure of control planes.`
}

function tableOf({ rows }: Outliers): PanelTable<Outliers['rows'][number]> {
  return {
    columns: [
      installationColumn(),
      countColumn('control_planes', 'Control planes'),
      shareColumn('share', 'Of all'),
      { key: 'kamaji', label: 'Kamaji', cell: (row) => row.kamaji },
      { key: 'kubernetes', label: 'Kubernetes', cell: (row) => row.kubernetes },
      { key: 'distribution', label: 'Distribution', cell: (row) => formatDistribution(row.distribution) },
      { key: 'last_seen', label: 'Last report', cell: (row) => <RelativeTime instant={row.last_seen} /> },
    ],
    rows,
    rowKey: (row) => row.installation,
  }
}
