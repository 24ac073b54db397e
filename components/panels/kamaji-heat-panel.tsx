'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { installations } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { rankKamaji } from '@/lib/series/ranked-versions.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { FleetEmpty } from './fleet-empty.tsx'
import { kamajiTable } from './kamaji-table.tsx'
import { Panel } from './panel.tsx'
import { VersionHeat } from './version-heat.tsx'

/** Every release with its share in every week: where each rises, stays and fades. */
export function KamajiHeatPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const asked = { ...parameters, interval: weeklyByDefault(view, parameters) }
  const title = `Kamaji releases by ${asked.interval}`
  const query = useQuery(kamajiVersionsQuery(asked))
  return (
    <Panel
      id="kamaji-heat"
      title={title}
      about={kamajiVersions}
      query={query}
      unit={installations}
      source={apiPath(kamajiVersions, asked)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={() => 'Each cell is a percentage of its column; the newest release is at the top.'}
      table={kamajiTable}
      size="tall"
      className={className}
    >
      {({ meta, rows }) => (
        <VersionHeat
          caption={`${title}: shares`}
          interval={meta.interval}
          kind="kamaji"
          rows={rows}
          versions={rankKamaji(rows)}
          label={(version) => version}
        />
      )}
    </Panel>
  )
}
