'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { tenantVersions } from '@/lib/contracts/tenant-versions.ts'
import { controlPlanes, installations } from '@/lib/format/count.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { tenantVersionsQuery } from '@/lib/queries/tenant-versions.ts'
import { rankKubernetes } from '@/lib/series/ranked-versions.ts'
import { summariseTenantStock } from '@/lib/summaries/tenant-stock.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { VersionChart } from './version-chart.tsx'
import { VersionName } from './version-drawer/version-name.tsx'
import { useEndsOfLife } from './use-catalogue.ts'
import { useAsked } from './use-asked.ts'

type TenantVersions = Answer<typeof tenantVersions>

interface Props {
  id: string
  title: string
  kind: 'area' | 'line'
}

/** Estimated share of each Kubernetes minor of tenant control planes. */
export function TenantVersionsPanel({ id, title, kind }: Props) {
  const { parameters } = useView()
  const asked = useAsked(tenantVersions, tenantVersionsQuery, parameters)
  return (
    <Panel
      id={id}
      title={title}
      about={tenantVersions}
      {...asked}
      unit={installations}
      isEmpty={({ rows }) => rows.every(({ stock_estimate }) => stock_estimate === null)}
      empty={<FleetEmpty meta={asked.query.data?.meta} />}
      summary={({ meta, rows }) => summariseTenantStock(meta, rows)}
      table={tableOf}
    >
      {(answer, before) => <Shares {...answer} before={before} kind={kind} title={title} />}
    </Panel>
  )
}

interface SharesProps extends TenantVersions, Pick<Props, 'kind' | 'title'> {
  before: TenantVersions | undefined
}

function Shares({ meta, rows, before, kind, title }: SharesProps) {
  const { marksOf, endOf } = useEndsOfLife(undefined)
  const versions = rankKubernetes([...(before?.rows ?? []), ...rows])
  return (
    <VersionChart
      kind={kind}
      title={title}
      of="tenant"
      expandedBy="tenant-versions"
      meta={meta}
      marks={marksOf(versions.ranked)}
      endOf={endOf}
      rows={rows}
      before={before}
      versions={versions}
      label={formatKubernetes}
      valueOf={({ stock_estimate }) => stock_estimate ?? 0}
      unit={controlPlanes}
    />
  )
}

function tableOf({ meta, rows }: TenantVersions): PanelTable<TenantVersions['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      {
        key: 'version',
        label: 'Minor',
        cell: ({ version }) => (
          <VersionName kind="tenant" version={version} label={formatKubernetes(version)} />
        ),
      },
      countColumn('created', 'Created'),
      countColumn('upgraded_in', 'Upgraded to it'),
      countColumn('upgraded_out', 'Upgraded from it'),
      countColumn('deleted', 'Deleted'),
      countColumn('stock_unscaled', 'Unscaled'),
      {
        key: 'stock_estimate',
        label: 'Estimate',
        cell: ({ stock_estimate }) => (stock_estimate === null ? '–' : formatNumber(stock_estimate)),
        align: 'end',
      },
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, version }) => `${bucket} ${version}`,
  }
}
