'use client'

import { useQuery } from '@tanstack/react-query'
import { TimeChart } from '@/components/charts/time-chart.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { clusterApi } from '@/lib/contracts/cluster-api.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { clusterApiQuery } from '@/lib/queries/cluster-api.ts'
import { clusterApiPoints, clusterApiSeries } from '@/lib/series/creation-points.ts'
import { summariseClusterApi } from '@/lib/summaries/capabilities.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { bucketColumn, countColumn, newestFirst, shareColumn } from './bucket-column.tsx'
import { Panel, type PanelTable } from './panel.tsx'

type ClusterApi = Answer<typeof clusterApi>

const title = 'Created through Cluster API'

export function ClusterApiPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const asked = { ...parameters, interval: weeklyByDefault(view, parameters) }
  return (
    <Panel
      id="cluster-api"
      title={title}
      about={clusterApi}
      query={useQuery(clusterApiQuery(asked))}
      unit={events}
      source={apiPath(clusterApi, asked)}
      isEmpty={({ rows }) => rows.every(({ created }) => created === 0)}
      summary={({ rows }) => summariseClusterApi(rows)}
      table={tableOf}
      className={className}
    >
      {({ meta, rows }) => (
        <TimeChart
          kind="line"
          title={title}
          axisLabel="Share of creates"
          series={clusterApiSeries}
          points={clusterApiPoints(meta, rows)}
          interval={meta.interval}
          scale="share"
          note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
        />
      )}
    </Panel>
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
