'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import { clusterApi } from '@/lib/contracts/cluster-api.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { clusterApiQuery } from '@/lib/queries/cluster-api.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { clusterApiPoints, clusterApiSeries } from '@/lib/series/creation-points.ts'
import { summariseClusterApi } from '@/lib/summaries/capabilities.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { bucketColumn, countColumn, newestFirst, shareColumn } from './bucket-column.tsx'
import { MarkedChart } from './marked-chart.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useAsked } from './use-asked.ts'

type ClusterApi = Answer<typeof clusterApi>

const title = 'Created through Cluster API'

export function ClusterApiPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const weekly = { ...parameters, interval: weeklyByDefault(view, parameters) }
  const asked = useAsked(clusterApi, clusterApiQuery, weekly)
  return (
    <Panel
      id="cluster-api"
      title={title}
      about={clusterApi}
      {...asked}
      unit={events}
      isEmpty={({ rows }) => rows.every(({ created }) => created === 0)}
      summary={({ rows }) => summariseClusterApi(rows)}
      table={tableOf}
      className={className}
    >
      {(answer, before) => <Shares {...answer} before={before} />}
    </Panel>
  )
}

function Shares({ meta, rows, before }: ClusterApi & { before: ClusterApi | undefined }) {
  const points = clusterApiPoints(meta, rows)
  return (
    <MarkedChart
      kind="line"
      title={title}
      axisLabel="Share of creates"
      series={clusterApiSeries}
      points={points}
      before={before && alignBefore(points, clusterApiPoints(before.meta, before.rows))}
      interval={meta.interval}
      scale="share"
      note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
    />
  )
}

function tableOf({ meta, rows }: ClusterApi): PanelTable<ClusterApi['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      countColumn('created', 'Created'),
      countColumn('cluster_api', 'Through Cluster API'),
      shareColumn('share', 'Share'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket }) => bucket,
  }
}
