'use client'

import { BarList, type BarItem } from '@/components/charts/bar-list.tsx'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import { driverLooks } from '@/lib/colour/driver-look.ts'
import { datastores } from '@/lib/contracts/datastores.ts'
import { formatBucket } from '@/lib/format/bucket.ts'
import { formatCount, installations } from '@/lib/format/count.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { datastoresQuery } from '@/lib/queries/datastores.ts'
import { alignBefore } from '@/lib/series/align-before.ts'
import { driverPoints, driverSeries } from '@/lib/series/driver-points.ts'
import { summariseDatastores, summariseShards } from '@/lib/summaries/capabilities.ts'
import { Choice } from './choice.tsx'
import { datastoresTable, type Datastores } from './datastores-table.ts'
import { FleetEmpty } from './fleet-empty.tsx'
import { MarkedChart } from './marked-chart.tsx'
import { Panel } from './panel.tsx'
import { useAsked } from './use-asked.ts'

const panels = {
  datastores: 'Datastores in use',
  'datastore-sizes': 'Datastores now',
} as const

interface Props {
  /** how their use developed, or how large they are at the end of the period */
  id: keyof typeof panels
  className?: string
}

export function DatastoresPanel({ id, className }: Props) {
  const { parameters } = useView()
  const asked = useAsked(datastores, datastoresQuery, parameters)
  return (
    <Panel
      id={id}
      title={panels[id]}
      about={datastores}
      {...asked}
      unit={installations}
      empty={<FleetEmpty meta={asked.query.data?.meta} />}
      summary={({ rows }) => (id === 'datastores' ? summariseDatastores(rows) : summariseShards(rows))}
      table={datastoresTable}
      className={className}
    >
      {(answer, before) =>
        id === 'datastores' ? <Course {...answer} before={before} /> : <Sizes {...answer} />
      }
    </Panel>
  )
}

function Course({ meta, rows, before }: Datastores & { before: Datastores | undefined }) {
  const series = driverSeries([...(before?.rows ?? []), ...rows])
  const points = driverPoints(meta, rows, series)
  return (
    <MarkedChart
      kind="line"
      title={panels.datastores}
      axisLabel="Share of installations"
      series={series}
      points={points}
      before={before && alignBefore(points, driverPoints(before.meta, before.rows, series))}
      interval={meta.interval}
      scale="share"
      note={({ total }) => `n = ${formatCount(total ?? 0, installations)}`}
    />
  )
}

const measures = [
  { value: 'installations', label: 'Installations' },
  { value: 'shards', label: 'Shards' },
  { value: 'used_by', label: 'Control planes' },
] as const

/** What each driver holds. Shares of installations are of all that are active, others of the drivers together. */
function Sizes({ meta, rows }: Datastores) {
  const [counted, setCounted] = usePageParameter('datastores-of', ['installations', 'shards', 'used_by'])
  const last = rows.at(-1)?.bucket ?? meta.to
  const newest = rows.filter(
    ({ bucket, driver, ...row }) => bucket === last && (driver !== 'unreported' || row[counted] > 0),
  )
  const all = newest.reduce((sum, row) => sum + row[counted], 0)
  const most = Math.max(1, ...newest.map((row) => row[counted]))
  const items = newest.map((row): BarItem => {
    const share = counted === 'installations' ? row.share : row[counted] / Math.max(1, all)
    return {
      series: { id: row.driver, ...driverLooks[row.driver] },
      part: row[counted] / most,
      value: formatNumber(row[counted]),
      share: formatShare(share),
    }
  })
  return (
    <BarList
      label={`${panels['datastore-sizes']}: bars`}
      heading={formatBucket(last, meta.interval)}
      items={items}
      controls={<Choice label="Count of" value={counted} onChange={setCounted} options={measures} />}
    />
  )
}
