'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import { controlPlanes } from '@/lib/contracts/control-planes.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { formatNumber } from '@/lib/format/number.ts'
import { controlPlanesQuery } from '@/lib/queries/control-planes.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import type { Point } from '@/lib/series/series.ts'
import { statePoints, stateSeries } from '@/lib/series/state-points.ts'
import { summariseControlPlanes } from '@/lib/summaries/control-planes.ts'
import { controlPlanesTable, type ControlPlanes } from './control-planes-table.ts'
import { FleetEmpty } from './fleet-empty.tsx'
import { MarkedChart } from './marked-chart.tsx'
import { Panel } from './panel.tsx'
import { useAsked } from './use-asked.ts'

export function ControlPlanesPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const asked = useAsked(controlPlanes, controlPlanesQuery, parameters)
  return (
    <Panel
      id="control-planes"
      title={controlPlanes.title}
      about={controlPlanes}
      {...asked}
      unit={installations}
      isEmpty={({ rows }) => rows.every((row) => row.installations === 0)}
      empty={<FleetEmpty meta={asked.query.data?.meta} />}
      summary={({ rows }) => summariseControlPlanes(rows)}
      table={controlPlanesTable}
      className={className}
    >
      {(answer, before) => <States {...answer} before={before} />}
    </Panel>
  )
}

function States({ meta, rows, before }: ControlPlanes & { before: ControlPlanes | undefined }) {
  const active = new Map([...rows, ...(before?.rows ?? [])].map((row) => [row.bucket, row.installations]))
  const points = statePoints(meta, rows)
  return (
    <MarkedChart
      kind="area"
      title={controlPlanes.title}
      axisLabel="Control planes"
      series={stateSeries}
      points={points}
      before={before && alignBefore(points, statePoints(before.meta, before.rows))}
      interval={meta.interval}
      scale="count"
      note={({ bucket, total }: Point) =>
        `n = ${formatNumber(total ?? 0)} in ${formatCount(active.get(bucket) ?? 0, installations)}`
      }
    />
  )
}
