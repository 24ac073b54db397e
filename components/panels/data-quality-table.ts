import type { Answer } from '@/lib/contracts/contract.ts'
import type { dataQuality } from '@/lib/contracts/data-quality.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import type { PanelTable } from './panel.tsx'

export type DataQuality = Answer<typeof dataQuality>
type Row = DataQuality['rows'][number]

/** The rows as they are in the CSV, with the codes by which logs and metrics name the reasons; newest bucket first. */
export function dataQualityTable({ meta, rows }: DataQuality): PanelTable<Row> {
  return {
    columns: [
      bucketColumn<Row>(meta.interval, rows.length),
      { key: 'kind', label: 'Kind', cell: ({ kind }) => kind },
      { key: 'reason', label: 'Reason', cell: ({ reason }) => reason },
      { key: 'field', label: 'Field', cell: ({ field }) => field ?? '' },
      countColumn('reports', 'Reports'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, kind, reason, field }) => [bucket, kind, reason, field].join(' '),
  }
}
