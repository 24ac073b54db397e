'use client'

import { useQuery } from '@tanstack/react-query'
import { UptakeChart } from '@/components/charts/uptake-chart.tsx'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { kamajiUptake } from '@/lib/contracts/kamaji-uptake.ts'
import { installations } from '@/lib/format/count.ts'
import { formatDay } from '@/lib/format/day.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kamajiUptakeQuery } from '@/lib/queries/kamaji-uptake.ts'
import { uptakeLines } from '@/lib/series/uptake-lines.ts'
import { summariseUptake } from '@/lib/summaries/uptake.ts'
import { uptakeParameters } from '@/lib/view-state/list-parameters.ts'
import { countColumn, newestFirst, shareColumn } from './bucket-column.tsx'
import { Choice, shareOptions } from './choice.tsx'
import { NoRelease } from './no-release.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useFilterAction } from './use-filter-action.ts'
import { useShownVersion } from './version-drawer/shown-version.ts'
import { VersionName } from './version-drawer/version-name.tsx'

type Uptake = Answer<typeof kamajiUptake>

const title = 'How fast each release is taken up'

/** The newest releases aligned by the days since they came out. */
export function KamajiUptakePanel() {
  const { parameters } = useView()
  const asked = uptakeParameters(parameters)
  const query = useQuery(kamajiUptakeQuery(asked))
  return (
    <Panel
      id="kamaji-uptake"
      title={title}
      about={kamajiUptake}
      query={query}
      unit={installations}
      source={apiPath(kamajiUptake, asked)}
      empty={<NoRelease meta={query.data?.meta} />}
      summary={({ rows }) => summariseUptake(uptakeLines(rows, 'installations'))}
      table={tableOf}
    >
      {(answer) => <Uptakes {...answer} />}
    </Panel>
  )
}

function Uptakes({ rows }: Uptake) {
  const [counted, setCounted] = usePageParameter('kamaji-of', ['installations', 'control_planes'])
  const [, show] = useShownVersion()
  const filterBy = useFilterAction('kamaji')
  return (
    <UptakeChart
      title={title}
      lines={uptakeLines(rows, counted)}
      unit={counted === 'installations' ? 'installations' : 'control planes'}
      actionOf={(version) => filterBy([version], version)}
      detailsOf={(version) => ({
        hint: `About ${version}`,
        onPick: () => {
          show({ kind: 'kamaji', version })
        },
      })}
      controls={<Choice label="Share of" value={counted} onChange={setCounted} options={shareOptions} />}
    />
  )
}

function tableOf({ rows }: Uptake): PanelTable<Uptake['rows'][number]> {
  return {
    columns: [
      {
        key: 'version',
        label: 'Version',
        cell: ({ version }) => <VersionName kind="kamaji" version={version} label={version} />,
        isHeader: true,
      },
      { key: 'released', label: 'Released', cell: ({ released }) => formatDay(released) },
      countColumn('days_since', 'Days since release'),
      { key: 'day', label: 'Day', cell: ({ day }) => formatDay(day) },
      countColumn('installations', 'Installations'),
      countColumn('control_planes', 'Control planes'),
      shareColumn('share', 'Share'),
      shareColumn('control_planes_share', 'Share of control planes'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ version, day }) => `${version} ${day}`,
  }
}
