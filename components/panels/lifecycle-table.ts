import type { Answer } from '@/lib/contracts/contract.ts'
import type { lifecycle } from '@/lib/contracts/lifecycle.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import type { PanelTable } from './panel.tsx'

export type Lifecycle = Answer<typeof lifecycle>

export function lifecycleTable({ meta, rows }: Lifecycle): PanelTable<Lifecycle['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      countColumn('created', 'Created'),
      countColumn('deleted', 'Deleted'),
      countColumn('failed_removals', 'Failed removals'),
      countColumn('edits', 'Edits'),
      countColumn('upgrades', 'Upgrades'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket }) => bucket,
  }
}
