'use client'

import { useQuery } from '@tanstack/react-query'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { controlPlanes, installations } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { rankKamaji } from '@/lib/series/ranked-versions.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { Choice, shareOptions } from './choice.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { kamajiTable, type KamajiVersions } from './kamaji-table.tsx'
import { Panel } from './panel.tsx'
import { VersionHeat } from './version-heat.tsx'

const title = 'Kamaji releases by week'

/** Every release with its share in every week: where each rises, stays and fades. */
export function KamajiHeatPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const asked = { ...parameters, interval: weeklyByDefault(view, parameters) }
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
      {(answer) => <Heat {...answer} />}
    </Panel>
  )
}

function Heat({ meta, rows }: KamajiVersions) {
  const [counted, setCounted] = usePageParameter('kamaji-of', ['installations', 'control_planes'])
  return (
    <div className="flex h-full flex-col gap-2">
      <div className="flex justify-end">
        <Choice label="Share of" value={counted} onChange={setCounted} options={shareOptions} />
      </div>
      <div className="min-h-0 grow">
        <VersionHeat
          caption={`${title}: shares`}
          interval={meta.interval}
          kind="kamaji"
          rows={rows}
          versions={rankKamaji(rows)}
          label={(version) => version}
          valueOf={(row) => row[counted]}
          unit={counted === 'installations' ? installations : controlPlanes}
        />
      </div>
    </div>
  )
}
