'use client'

import { useQuery } from '@tanstack/react-query'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { kubernetesVersions } from '@/lib/contracts/kubernetes-versions.ts'
import { controlPlanes, installations } from '@/lib/format/count.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { rankKubernetes } from '@/lib/series/ranked-versions.ts'
import { summariseVersions } from '@/lib/summaries/versions.ts'
import { Choice, shareOptions } from './choice.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { kubernetesTable, type KubernetesVersions } from './kubernetes-table.ts'
import { Panel } from './panel.tsx'
import { useFilterAction } from './use-filter-action.ts'
import { VersionChart } from './version-chart.tsx'

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
  const query = useQuery(kubernetesVersionsQuery(parameters))
  return (
    <Panel
      id={id}
      title={title}
      about={kubernetesVersions}
      query={query}
      unit={installations}
      source={apiPath(kubernetesVersions, parameters)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={({ rows }) => summariseVersions(rows, rankKubernetes(rows), formatKubernetes)}
      table={kubernetesTable}
      className={className}
    >
      {(answer) => <Shares {...answer} kind={kind} title={title} />}
    </Panel>
  )
}

function Shares({ meta, rows, kind, title }: KubernetesVersions & Pick<Props, 'kind' | 'title'>) {
  const [counted, setCounted] = usePageParameter('kubernetes-of', ['installations', 'control_planes'])
  const filterBy = useFilterAction('kubernetes')
  return (
    <VersionChart
      kind={kind}
      title={title}
      expandedBy="kubernetes-versions"
      axis={meta}
      rows={rows}
      versions={rankKubernetes(rows)}
      label={formatKubernetes}
      valueOf={(row) => row[counted]}
      unit={counted === 'installations' ? installations : controlPlanes}
      actionOf={filterBy}
      controls={<Choice label="Share of" value={counted} onChange={setCounted} options={shareOptions} />}
    />
  )
}
