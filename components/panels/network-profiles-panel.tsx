'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import { profileLooks } from '@/lib/colour/profile-look.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import { networkProfiles } from '@/lib/contracts/network-profiles.ts'
import { events, formatCount } from '@/lib/format/count.ts'
import { networkProfilesQuery } from '@/lib/queries/network-profiles.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { profilePoints, profileSeries } from '@/lib/series/creation-points.ts'
import { summariseProfiles } from '@/lib/summaries/capabilities.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { bucketColumn, countColumn, newestFirst, shareColumn } from './bucket-column.tsx'
import { MarkedChart } from './marked-chart.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useAsked } from './use-asked.ts'

type NetworkProfiles = Answer<typeof networkProfiles>

/** How new control planes are reached. */
export function NetworkProfilesPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const weekly = { ...parameters, interval: weeklyByDefault(view, parameters) }
  const asked = useAsked(networkProfiles, networkProfilesQuery, weekly)
  return (
    <Panel
      id="network-profiles"
      title={networkProfiles.title}
      about={networkProfiles}
      {...asked}
      unit={events}
      summary={({ rows }) => summariseProfiles(rows)}
      table={tableOf}
      className={className}
    >
      {(answer, before) => <Shares {...answer} before={before} />}
    </Panel>
  )
}

function Shares({ meta, rows, before }: NetworkProfiles & { before: NetworkProfiles | undefined }) {
  const series = profileSeries([...(before?.rows ?? []), ...rows])
  const points = profilePoints(meta, rows, series)
  return (
    <MarkedChart
      kind="area"
      title={networkProfiles.title}
      axisLabel="Share of creates"
      series={series}
      points={points}
      before={before && alignBefore(points, profilePoints(before.meta, before.rows, series))}
      interval={meta.interval}
      scale="share"
      note={({ total }) => `n = ${formatCount(total ?? 0, events)}`}
    />
  )
}

function tableOf({ meta, rows }: NetworkProfiles): PanelTable<NetworkProfiles['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      { key: 'profile', label: 'Profile', cell: (row) => profileLooks[row.network_profile].label },
      countColumn('created', 'Created'),
      shareColumn('share', 'Share'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, network_profile }) => `${bucket} ${network_profile}`,
  }
}
