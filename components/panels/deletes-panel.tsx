'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import { deletes } from '@/lib/contracts/deletes.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { deletesQuery } from '@/lib/queries/deletes.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { deletionPoints, statusSeries } from '@/lib/series/deletion-points.ts'
import { summariseDeletes } from '@/lib/summaries/deletes.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { deletesTable, type Deletes } from './deletes-table.ts'
import { MarkedChart } from './marked-chart.tsx'
import { Panel } from './panel.tsx'
import { useAsked } from './use-asked.ts'

const title = 'Deletes by status'

/** In which state control planes were when they went. */
export function DeletesPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const interval = weeklyByDefault(view, parameters)
  const asked = useAsked(deletes, deletesQuery, { ...parameters, interval, by: 'bucket' })
  return (
    <Panel
      id="deletes"
      title={title}
      about={deletes}
      {...asked}
      unit={events}
      summary={({ rows }) => summariseDeletes(rows)}
      table={deletesTable}
      className={className}
    >
      {(answer, before) => <Bars {...answer} before={before} />}
    </Panel>
  )
}

function Bars({ meta, rows, before }: Deletes & { before: Deletes | undefined }) {
  const series = statusSeries([...(before?.rows ?? []), ...rows])
  const points = deletionPoints(meta, rows, series)
  return (
    <MarkedChart
      kind="bar"
      title={title}
      axisLabel="Deletes"
      series={series}
      points={points}
      before={before && alignBefore(points, deletionPoints(before.meta, before.rows, series))}
      interval={meta.interval}
      scale="count"
      note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
    />
  )
}
