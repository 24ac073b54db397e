'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import { overview } from '@/lib/contracts/overview.ts'
import { installations } from '@/lib/format/count.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatDecimal, formatNumber } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { overviewQuery } from '@/lib/queries/overview.ts'
import { countColumn } from './bucket-column.tsx'
import { FigureEmpty } from './figure-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'

type Overview = Answer<typeof overview>

/** Half of the installations have fewer control planes than this. */
export function MedianPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const query = useQuery(overviewQuery(parameters))
  return (
    <Panel
      id="median"
      title="Median size"
      about={overview}
      query={query}
      unit={installations}
      source={apiPath(overview, parameters)}
      isEmpty={({ rows }) => (rows[0]?.installations ?? 0) === 0}
      empty={<FigureEmpty />}
      table={tableOf}
      size="figure"
      className={className}
    >
      {({ rows }) => <Median rows={rows} />}
    </Panel>
  )
}

function Median({ rows }: Pick<Overview, 'rows'>) {
  const [now, ...before] = rows
  return (
    <div className="flex h-full flex-col justify-between">
      <div>
        <p className="text-2xl font-semibold tracking-tight">{medianOf(now)}</p>
        <p className="text-xs text-muted">control planes per installation</p>
      </div>
      <p className="flex flex-wrap gap-x-3 text-xs text-muted">
        {before.map((row) => (
          <span key={row.day}>
            {formatNumber(row.days_before)} days earlier: {medianOf(row)}
          </span>
        ))}
      </p>
    </div>
  )
}

function medianOf(row: Overview['rows'][number] | undefined): string {
  const median = row?.median_control_planes ?? null
  return median === null ? '–' : formatDecimal(median)
}

function tableOf({ rows }: Overview): PanelTable<Overview['rows'][number]> {
  return {
    columns: [
      { key: 'day', label: 'Day', cell: (row) => formatDay(row.day), isHeader: true },
      countColumn('days_before', 'Days before'),
      countColumn('installations', 'Installations'),
      countColumn('control_planes', 'Control planes'),
      countColumn('not_ready', 'Not ready'),
      { key: 'median', label: 'Median', cell: medianOf, align: 'end' },
    ],
    rows,
    rowKey: ({ day }) => day,
  }
}
