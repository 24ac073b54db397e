import { driverLooks } from '@/lib/colour/driver-look.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import type { datastores } from '@/lib/contracts/datastores.ts'
import { bucketColumn, countColumn, newestFirst, shareColumn } from './bucket-column.tsx'
import type { PanelTable } from './panel.tsx'

export type Datastores = Answer<typeof datastores>

export function datastoresTable({ meta, rows }: Datastores): PanelTable<Datastores['rows'][number]> {
  return {
    columns: [
      bucketColumn(meta.interval, rows.length),
      { key: 'driver', label: 'Driver', cell: ({ driver }) => driverLooks[driver].label },
      countColumn('installations', 'Installations'),
      countColumn('shards', 'Shards'),
      countColumn('used_by', 'Control planes on them'),
      shareColumn('share', 'Share'),
    ],
    rows: newestFirst(rows),
    rowKey: ({ bucket, driver }) => `${bucket} ${driver}`,
  }
}
