'use client'

import { useQuery } from '@tanstack/react-query'
import { IntervalList, type IntervalItem } from '@/components/charts/interval-list.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { notReady } from '@/lib/contracts/not-ready.ts'
import { controlPlanes, formatCount, installations } from '@/lib/format/count.ts'
import { formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { notReadyQuery } from '@/lib/queries/not-ready.ts'
import { intervalScale } from '@/lib/series/interval-scale.ts'
import { summariseNotReady } from '@/lib/summaries/not-ready.ts'
import { countColumn, shareColumn } from './bucket-column.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useFilterAction } from './use-filter-action.ts'

type NotReady = Answer<typeof notReady>

const title = 'Not-ready rate by Kamaji version'

export function NotReadyPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const query = useQuery(notReadyQuery(parameters))
  return (
    <Panel
      id="not-ready"
      title={title}
      about={notReady}
      query={query}
      unit={installations}
      source={apiPath(notReady, parameters)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={({ rows }) => summariseNotReady(rows)}
      table={tableOf}
      className={className}
    >
      {(answer) => <Intervals {...answer} />}
    </Panel>
  )
}

/** The newest version first, unranked ones before it as in the table. */
function Intervals({ rows }: NotReady) {
  const filterBy = useFilterAction('kamaji')
  const end = intervalScale(rows)
  const items = rows.toReversed().flatMap(({ version, control_planes, rate, low, high }): IntervalItem[] => {
    if (rate === null || low === null || high === null) return []
    return [
      {
        series: { id: version, label: version, colour: 'var(--color-not-ready)', icon: '▲' },
        low: low / end,
        middle: rate / end,
        high: high / end,
        value: formatShare(rate),
        range: `${formatShare(low)} – ${formatShare(high)}`,
        sample: formatCount(control_planes, controlPlanes),
        action: filterBy([version], version),
      },
    ]
  })
  return (
    <IntervalList
      label={`${title}: intervals`}
      heading="Not-ready control planes out of all, with the 95% interval"
      ticks={[0, end / 2, end].map(percent)}
      items={items}
    />
  )
}

const percent = (share: number) => `${Number((share * 100).toFixed(1))}%`

function tableOf({ rows }: NotReady): PanelTable<NotReady['rows'][number]> {
  return {
    columns: [
      { key: 'version', label: 'Version', cell: ({ version }) => version, isHeader: true },
      countColumn('installations', 'Installations'),
      countColumn('control_planes', 'Control planes'),
      countColumn('not_ready', 'Not ready'),
      shareColumn('rate', 'Rate'),
      shareColumn('low', 'Low'),
      shareColumn('high', 'High'),
    ],
    rows: rows.toReversed(),
    rowKey: ({ version }) => version,
  }
}
