'use client'

import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { controlPlanes, installations } from '@/lib/format/count.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { rankKamaji } from '@/lib/series/ranked-versions.ts'
import { byLine } from '@/lib/series/release-months.ts'
import { summariseVersions } from '@/lib/summaries/versions.ts'
import { Choice, shareOptions } from './choice.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { kamajiTable, type KamajiVersions } from './kamaji-table.tsx'
import { Panel } from './panel.tsx'
import { useReleaseMarks } from './use-catalogue.ts'
import { useFilterAction } from './use-filter-action.ts'
import { VersionChart } from './version-chart.tsx'
import { useAsked } from './use-asked.ts'

interface Props {
  id: string
  title: string
  kind: 'area' | 'line'
  className?: string
}

/** Share of each Kamaji version. */
export function KamajiVersionsPanel({ id, title, kind, className }: Props) {
  const { parameters } = useView()
  const asked = useAsked(kamajiVersions, kamajiVersionsQuery, parameters)
  return (
    <Panel
      id={id}
      title={title}
      about={kamajiVersions}
      {...asked}
      unit={installations}
      empty={<FleetEmpty meta={asked.query.data?.meta} />}
      summary={({ rows }) => summariseVersions(rows, rankKamaji(rows), asItIs)}
      table={kamajiTable}
      className={className}
    >
      {(answer, before) => <Shares {...answer} before={before} kind={kind} title={title} />}
    </Panel>
  )
}

interface SharesProps extends KamajiVersions, Pick<Props, 'kind' | 'title'> {
  before: KamajiVersions | undefined
}

const asItIs = (version: string) => version

function Shares({ meta, rows, before, kind, title }: SharesProps) {
  const [counted, setCounted] = usePageParameter('kamaji-of', ['installations', 'control_planes'])
  const [chosen, setGrain] = usePageParameter('kamaji-by', ['auto', 'release', 'month'])
  const filterBy = useFilterAction('kamaji')
  const releases = rankKamaji([...(before?.rows ?? []), ...rows])
  const grain = chosen === 'auto' ? grainFor(releases.ranked.length) : chosen
  return (
    <VersionChart
      kind={kind}
      title={title}
      of="kamaji"
      expandedBy="kamaji-versions"
      meta={meta}
      marks={useReleaseMarks()}
      rows={rows}
      before={before}
      versions={grain === 'month' ? byLine(releases) : releases}
      label={asItIs}
      valueOf={(row) => row[counted]}
      unit={counted === 'installations' ? installations : controlPlanes}
      actionOf={filterBy}
      controls={
        <div className="flex flex-wrap gap-2">
          <Choice label="One band for each" value={grain} onChange={setGrain} options={grains} />
          <Choice label="Share of" value={counted} onChange={setCounted} options={shareOptions} />
        </div>
      }
    />
  )
}

/** Kamaji is released about once a week: over a long period single releases are too many to tell apart. */
const mostReleases = 24
const grainFor = (releases: number) => (releases > mostReleases ? 'month' : 'release')
const grains = [
  { value: 'release', label: 'Releases' },
  { value: 'month', label: 'Months' },
] as const
