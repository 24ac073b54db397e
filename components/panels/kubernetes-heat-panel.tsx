'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { kubernetesVersions } from '@/lib/contracts/kubernetes-versions.ts'
import { installations } from '@/lib/format/count.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { rankKubernetes } from '@/lib/series/ranked-versions.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { FleetEmpty } from './fleet-empty.tsx'
import { kubernetesTable } from './kubernetes-table.tsx'
import { Panel } from './panel.tsx'
import { VersionHeat } from './version-heat.tsx'

/** Every minor with its share in every week: where each rises, stays and fades. */
export function KubernetesHeatPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const asked = { ...parameters, interval: weeklyByDefault(view, parameters), by: 'minor' as const }
  const title = `Kubernetes minors by ${asked.interval}`
  const query = useQuery(kubernetesVersionsQuery(asked))
  return (
    <Panel
      id="kubernetes-heat"
      title={title}
      about={kubernetesVersions}
      query={query}
      unit={installations}
      source={apiPath(kubernetesVersions, asked)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={() => 'Each cell is a percentage of its column; the newest minor is at the top.'}
      table={kubernetesTable}
      size="tall"
      className={className}
    >
      {({ meta, rows }) => (
        <VersionHeat
          caption={`${title}: shares`}
          interval={meta.interval}
          kind="kubernetes"
          rows={rows}
          versions={rankKubernetes(rows)}
          label={formatKubernetes}
        />
      )}
    </Panel>
  )
}
