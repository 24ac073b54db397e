'use client'

import { useQuery } from '@tanstack/react-query'
import { BarList, type BarItem } from '@/components/charts/bar-list.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { ageColour } from '@/lib/colour/age-colour.ts'
import type { Answer, RowOf } from '@/lib/contracts/contract.ts'
import { coverage } from '@/lib/contracts/coverage.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { coverageQuery } from '@/lib/queries/coverage.ts'
import { countColumn } from './bucket-column.tsx'
import { Panel, type PanelTable } from './panel.tsx'

type Coverage = Answer<typeof coverage>
type State = RowOf<typeof coverage>['state']

const labels: Record<State, string> = {
  live: 'Live',
  active: 'Active',
  silent: 'Silent',
  gone: 'Gone',
  one_day: 'One-day',
  unrecognised: 'Unrecognised',
}

/** Of how many do the figures speak? */
export function CoveragePanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const query = useQuery(coverageQuery(parameters))
  return (
    <Panel
      id="coverage"
      title="Freshness and coverage"
      about={coverage}
      query={query}
      unit={installations}
      source={apiPath(coverage, parameters)}
      summary={summaryOf}
      table={tableOf}
      size="short"
      className={className}
    >
      {(answer) => <States {...answer} />}
    </Panel>
  )
}

function States({ meta, rows }: Coverage) {
  const most = Math.max(1, ...rows.map((row) => row.installations))
  const items = rows.map((row): BarItem => ({
    series: { id: row.state, label: labels[row.state], colour: ageColour(1) },
    part: row.installations / most,
    value: formatNumber(row.installations),
    share: shareOf(row, meta),
  }))
  return (
    <BarList
      label="Installations by freshness"
      heading="Installations, and their part of all known"
      items={items}
    />
  )
}

/** One-day installations are left out of the total by default: they are no part of it then. */
function shareOf({ state, installations: part }: Coverage['rows'][number], { n, one_day }: Coverage['meta']) {
  return n === 0 || (state === 'one_day' && one_day === 'exclude') ? '' : formatShare(part / n)
}

function summaryOf({ rows }: Coverage): string {
  const count = (state: State) => rows.find((row) => row.state === state)?.installations ?? 0
  return `${formatCount(count('live'), installations)} reported in the last hour, ${formatNumber(count('active'))} in the last 7 days; ${formatNumber(count('silent'))} are silent for 7 to 60 days and ${formatNumber(count('gone'))} gone for longer. Telemetry is opt-out: the figures are of those who report.`
}

function tableOf({ rows }: Coverage): PanelTable<Coverage['rows'][number]> {
  return {
    columns: [
      { key: 'state', label: 'State', cell: (row) => labels[row.state], isHeader: true },
      countColumn('installations', 'Installations'),
      countColumn('control_planes', 'Control planes'),
    ],
    rows,
    rowKey: ({ state }) => state,
  }
}
