import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { DecisionRow } from '@/lib/contracts/decisions/decisions.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatShare } from '@/lib/format/number.ts'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import { Marks, StandingBadge } from './standing-badge.tsx'
import { verdictLabels } from './verdict-labels.ts'

/** Records, each with where its measure stood and stands. */
export function DecisionTable({ rows }: { rows: readonly DecisionRow[] }) {
  return <DataTable caption="Decision records" columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const shareText = (share: number | null) => (share === null ? '–' : formatShare(share))

const columns: Column<DecisionRow>[] = [
  {
    key: 'rule',
    label: 'Rule',
    isHeader: true,
    cell: ({ id, rule }) => (
      <Link href={`/decisions/${id}`} className="font-medium text-accent hover:underline">
        {ruleTitle(rule)}
      </Link>
    ),
  },
  { key: 'verdict', label: 'Verdict', cell: ({ verdict }) => verdictLabels[verdict] },
  { key: 'then', label: 'Then', cell: ({ share_then }) => shareText(share_then), align: 'end' },
  { key: 'now', label: 'Now', cell: ({ share }) => shareText(share), align: 'end' },
  { key: 'threshold', label: 'Threshold', cell: ({ threshold }) => formatShare(threshold), align: 'end' },
  {
    key: 'standing',
    label: 'Standing',
    cell: (row) => (
      <span className="flex gap-1">
        <StandingBadge standing={row.standing} />
        <Marks {...row} />
      </span>
    ),
  },
  { key: 'target', label: 'Removal', cell: ({ target }) => (target === null ? '–' : formatDay(target)) },
  { key: 'review', label: 'Review', cell: ({ review }) => (review === null ? '–' : formatDay(review)) },
  { key: 'author', label: 'By', cell: ({ author }) => author },
  { key: 'created', label: 'Saved', cell: ({ created_at }) => <RelativeTime instant={created_at} /> },
]
