'use client'

import { useQuery } from '@tanstack/react-query'
import { TimeChart } from '@/components/charts/time-chart.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { controlPlanes } from '@/lib/contracts/control-planes.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { controlPlanesQuery } from '@/lib/queries/control-planes.ts'
import type { Point } from '@/lib/series/series.ts'
import { statePoints, stateSeries } from '@/lib/series/state-points.ts'
import { summariseControlPlanes } from '@/lib/summaries/control-planes.ts'
import { controlPlanesTable, type ControlPlanes } from './control-planes-table.ts'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel } from './panel.tsx'

export function ControlPlanesPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const query = useQuery(controlPlanesQuery(parameters))
  return (
    <Panel
      id="control-planes"
      title={controlPlanes.title}
      about={controlPlanes}
      query={query}
      unit={installations}
      source={apiPath(controlPlanes, parameters)}
      isEmpty={({ rows }) => rows.every((row) => row.installations === 0)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={({ rows }) => summariseControlPlanes(rows)}
      table={controlPlanesTable}
      className={className}
    >
      {(answer) => <States {...answer} />}
    </Panel>
  )
}

function States({ meta, rows }: ControlPlanes) {
  const active = new Map(rows.map((row) => [row.bucket, row.installations]))
  return (
    <TimeChart
      kind="area"
      title={controlPlanes.title}
      axisLabel="Control planes"
      series={stateSeries}
      points={statePoints(meta, rows)}
      interval={meta.interval}
      scale="count"
      note={({ bucket, total }: Point) =>
        `n = ${total ?? 0} in ${formatCount(active.get(bucket) ?? 0, installations)}`
      }
    />
  )
}
