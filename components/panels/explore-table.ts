import type { Column } from '@/components/ui/data-table.tsx'
import type { Answer } from '@/lib/contracts/contract.ts'
import type { explore } from '@/lib/contracts/explore.ts'
import { dimensionLabels } from '@/lib/explore/labels.ts'
import { dimensions } from '@/lib/explore/sources.ts'
import { nameIn } from '@/lib/summaries/explore.ts'
import { bucketColumn, countColumn, newestFirst, shareColumn } from './bucket-column.tsx'
import type { PanelTable } from './panel.tsx'

export type Explored = Answer<typeof explore>
type Row = Explored['rows'][number]

/** Over time the newest bucket first, else the largest row. */
export function exploreTable({ meta, rows }: Explored): PanelTable<Row> {
  const asked = dimensions.filter((dimension) => meta.by.includes(dimension))
  const isOverTime = asked.includes('bucket')
  const names = asked.map((dimension): Column<Row> =>
    dimension === 'bucket'
      ? bucketColumn(meta.interval, rows.length)
      : {
          key: dimension,
          label: dimensionLabels[dimension],
          cell: (row) => nameIn(row, dimension, meta.interval),
          isHeader: asked.length === 1,
        },
  )
  return {
    columns: [
      ...names,
      countColumn('value', 'Count'),
      countColumn('total', 'Total'),
      shareColumn('share', 'Share'),
    ],
    rows: newestFirst(isOverTime ? rows : rows.toSorted((a, b) => a.value - b.value)),
    rowKey: (row) => asked.map((dimension) => row[dimension]).join(' '),
  }
}
