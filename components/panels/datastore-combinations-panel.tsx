'use client'

import { BarList, type BarItem } from '@/components/charts/bar-list.tsx'
import { useView } from '@/components/shell/view-provider.tsx'
import { ageColour, otherColour } from '@/lib/colour/age-colour.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import { datastoreCombinations } from '@/lib/contracts/datastore-combinations.ts'
import { unreported } from '@/lib/contracts/datastore-drivers.ts'
import { formatBucket } from '@/lib/format/bucket.ts'
import { installations } from '@/lib/format/count.ts'
import { formatDatastoreSet } from '@/lib/format/datastore-set.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import { datastoreCombinationsQuery } from '@/lib/queries/datastore-combinations.ts'
import { summariseCombinations } from '@/lib/summaries/capabilities.ts'
import { bucketColumn, countColumn, newestFirst, shareColumn } from './bucket-column.tsx'
import { FleetEmpty } from './fleet-empty.tsx'
import { Panel, type PanelTable } from './panel.tsx'
import { useAsked } from './use-asked.ts'

type Combinations = Answer<typeof datastoreCombinations>

const title = 'Which datastores are used together?'

/** The sets of drivers that installations have at the end of the period. */
export function DatastoreCombinationsPanel({ className }: { className?: string }) {
  const { parameters } = useView()
  const asked = useAsked(datastoreCombinations, datastoreCombinationsQuery, parameters)
  return (
    <Panel
      id="datastore-combinations"
      title={title}
      about={datastoreCombinations}
      {...asked}
      unit={installations}
      empty={<FleetEmpty meta={asked.query.data?.meta} />}
      summary={({ rows }) => summariseCombinations(rows)}
      table={tableOf}
      size="short"
      className={className}
    >
      {(answer) => <Sets {...answer} />}
    </Panel>
  )
}

function Sets({ meta, rows }: Combinations) {
  const last = rows.at(-1)?.bucket ?? meta.to
  const newest = rows.filter(({ bucket }) => bucket === last)
  const most = Math.max(1, ...newest.map((row) => row.installations))
  const items = newest.map((row): BarItem => ({
    series: {
      id: row.datastores,
      label: formatDatastoreSet(row.datastores),
      colour: row.datastores === unreported ? otherColour : ageColour(1),
    },
    part: row.installations / most,
    value: formatNumber(row.installations),
    share: formatShare(row.share),
  }))
  return <BarList label={`${title}: bars`} heading={formatBucket(last, meta.interval)} items={items} />
}

function tableOf({ meta, rows }: Combinations): PanelTable<Combinations['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      { key: 'datastores', label: 'Datastores', cell: (row) => formatDatastoreSet(row.datastores) },
      countColumn('installations', 'Installations'),
      countColumn('control_planes', 'Control planes'),
      shareColumn('share', 'Share'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, datastores }) => `${bucket} ${datastores}`,
  }
}
