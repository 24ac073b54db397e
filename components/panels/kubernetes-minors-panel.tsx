'use client'

import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { kubernetesVersions } from '@/lib/contracts/kubernetes-versions.ts'
import { controlPlanes, installations } from '@/lib/format/count.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { rankKubernetes } from '@/lib/series/ranked-versions.ts'
import { summariseVersions } from '@/lib/summaries/versions.ts'
import { Choice, shareOptions } from './choice.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { kubernetesTable, type KubernetesVersions } from './kubernetes-table.tsx'
import { Panel } from './panel.tsx'
import { useEndsOfLife } from './use-catalogue.ts'
import { useFilterAction } from './use-filter-action.ts'
import { VersionChart } from './version-chart.tsx'
import { useAsked } from './use-asked.ts'

interface Props {
  id: string
  title: string
  kind: 'area' | 'line'
  className?: string
}

/** Share of each Kubernetes minor of the management clusters. */
export function KubernetesMinorsPanel({ id, title, kind, className }: Props) {
  const view = useView()
  const parameters = { ...view.parameters, by: 'minor' as const }
  const asked = useAsked(kubernetesVersions, kubernetesVersionsQuery, parameters)
  return (
    <Panel
      id={id}
      title={title}
      about={kubernetesVersions}
      {...asked}
      unit={installations}
      empty={<FleetEmpty meta={asked.query.data?.meta} />}
      summary={({ rows }) => summariseVersions(rows, rankKubernetes(rows), formatKubernetes)}
      table={kubernetesTable}
      className={className}
    >
      {(answer, before) => <Shares {...answer} before={before} kind={kind} title={title} />}
    </Panel>
  )
}

interface SharesProps extends KubernetesVersions, Pick<Props, 'kind' | 'title'> {
  before: KubernetesVersions | undefined
}

function Shares({ meta, rows, before, kind, title }: SharesProps) {
  const [counted, setCounted] = usePageParameter('kubernetes-of', ['installations', 'control_planes'])
  const { view } = useView()
  // several distributions have several dates: then upstream's are shown
  const { marksOf, endOf } = useEndsOfLife(view.distribution.length === 1 ? view.distribution[0] : undefined)
  const versions = rankKubernetes([...(before?.rows ?? []), ...rows])
  const filterBy = useFilterAction('kubernetes')
  return (
    <VersionChart
      kind={kind}
      title={title}
      of="kubernetes"
      expandedBy="kubernetes-versions"
      meta={meta}
      marks={marksOf(versions.ranked)}
      endOf={endOf}
      rows={rows}
      before={before}
      versions={versions}
      label={formatKubernetes}
      valueOf={(row) => row[counted]}
      unit={counted === 'installations' ? installations : controlPlanes}
      actionOf={filterBy}
      controls={<Choice label="Share of" value={counted} onChange={setCounted} options={shareOptions} />}
    />
  )
}
