import type { Answer } from '@/lib/contracts/contract.ts'
import type { deletes } from '@/lib/contracts/deletes.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import type { PanelTable } from './panel.tsx'

export type Deletes = Answer<typeof deletes>
type Row = Deletes['rows'][number]

export function deletesTable({ meta, rows }: Deletes): PanelTable<Row> {
  return {
    columns: [
      meta.by === 'bucket'
        ? bucketColumn<Row>(meta.interval, rows.length)
        : { key: 'version', label: 'Version', cell: ({ version }) => version ?? '', isHeader: true },
      { key: 'status', label: 'Status', cell: ({ status }) => status },
      countColumn('deleted', 'Deleted'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, version, status }) => [bucket, version, status].join(' '),
  }
}
