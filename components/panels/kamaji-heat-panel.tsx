'use client'

import { useQuery } from '@tanstack/react-query'
import { HeatTable } from '@/components/charts/heat-table.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { kamajiVersions } from '@/lib/contracts/kamaji-versions.ts'
import { formatBucket, formatTick } from '@/lib/format/bucket.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { formatShare } from '@/lib/format/number.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { byBucket } from '@/lib/series/points.ts'
import { rankKamaji } from '@/lib/series/ranked-versions.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { FleetEmpty } from './fleet-empty.tsx'
import { kamajiTable, type KamajiVersions } from './kamaji-table.ts'
import { Panel } from './panel.tsx'

const title = 'Kamaji releases by week'

/** Every release with its share in every week: where each rises, stays and fades. */
export function KamajiHeatPanel({ className }: { className?: string }) {
  const { parameters, view } = useView()
  const asked = { ...parameters, interval: weeklyByDefault(view, parameters) }
  const query = useQuery(kamajiVersionsQuery(asked))
  return (
    <Panel
      id="kamaji-heat"
      title={title}
      about={kamajiVersions}
      query={query}
      unit={installations}
      source={apiPath(kamajiVersions, asked)}
      empty={<FleetEmpty meta={query.data?.meta} />}
      summary={() =>
        'Each cell is the percentage of the active installations; the newest release is at the top.'
      }
      table={kamajiTable}
      size="tall"
      className={className}
    >
      {(answer) => <Heat {...answer} />}
    </Panel>
  )
}

function Heat({ meta, rows }: KamajiVersions) {
  const { ranked, unranked } = rankKamaji(rows)
  const cells = new Map(rows.map((row) => [`${row.bucket} ${row.version}`, row]))
  return (
    <HeatTable
      caption={`${title}: shares`}
      corner="Share in %"
      rows={[...ranked.toReversed(), ...unranked]}
      columns={[...byBucket(rows).keys()].sort()}
      startsAt="right"
      formatColumn={(bucket) => formatTick(bucket, meta.interval)}
      most={Math.max(...rows.map(({ share }) => share))}
      cellOf={(version, bucket) => {
        const row = cells.get(`${bucket} ${version}`)
        const share = row?.share ?? 0
        const where = `${version}, ${formatBucket(bucket, meta.interval)}`
        const what = `${formatCount(row?.installations ?? 0, installations)}, ${formatShare(share)}`
        return { value: share, text: (share * 100).toFixed(1), title: `${where}: ${what}` }
      }}
    />
  )
}
