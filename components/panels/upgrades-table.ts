import { hopLooks } from '@/lib/colour/hop-look.ts'
import type { Answer } from '@/lib/contracts/contract.ts'
import type { tenantUpgrades } from '@/lib/contracts/tenant-upgrades.ts'
import { formatKubernetes } from '@/lib/format/label.ts'
import { isHop } from '@/lib/series/upgrade-paths.ts'
import { bucketColumn, countColumn, newestFirst } from './bucket-column.tsx'
import type { PanelTable } from './panel.tsx'

export type Upgrades = Answer<typeof tenantUpgrades>
type Row = Upgrades['rows'][number]

const hasBuckets = (meta: Upgrades['meta']) => meta.series === '1'

/** Edits are no paths: they come last. */
function byEvents(a: Row, b: Row): number {
  return Number(isHop(b)) - Number(isHop(a)) || b.events - a.events
}

/** Paths, the most taken first; with a series: newest bucket first. */
export function upgradesTable({ meta, rows }: Upgrades): PanelTable<Row> {
  return {
    columns: [
      ...(hasBuckets(meta) ? [bucketColumn<Row>(meta.interval, rows.length)] : []),
      { key: 'from', label: 'Old version', cell: (row) => formatKubernetes(row.from) },
      { key: 'to', label: 'New version', cell: (row) => formatKubernetes(row.to) },
      { key: 'kind', label: 'Kind', cell: ({ kind }) => `${hopLooks[kind].icon} ${hopLooks[kind].label}` },
      countColumn('events', 'Events'),
    ],
    rows: hasBuckets(meta) ? newestFirst(rows) : rows.toSorted(byEvents),
    rowKey: ({ bucket, from, to, kind }) => [bucket, from, to, kind].join(' '),
  }
}
