import { Badge } from '@/components/ui/badge.tsx'
import type { Column } from '@/components/ui/data-table.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { OwnToken } from '@/lib/contracts/access/token.ts'
import { formatDay } from '@/lib/format/day.ts'
import { formatInstant } from '@/lib/format/instant.ts'
import { dayOf } from '@/lib/time/day.ts'
import { scopeWords } from './scope-words.ts'

/** What is known of a token, whoever looks. */
export const tokenColumns: readonly Column<OwnToken>[] = [
  {
    key: 'name',
    label: 'Token',
    isHeader: true,
    cell: ({ name }) => (
      <span className="block max-w-64 truncate font-medium" title={name}>
        {name}
      </span>
    ),
  },
  {
    key: 'scopes',
    label: 'May',
    cell: ({ scopes }) => scopes.map((scope) => scopeWords[scope].label).join(', '),
  },
  { key: 'state', label: 'State', cell: ({ state }) => <TokenState state={state} /> },
  {
    key: 'expires',
    label: 'Expires',
    cell: ({ expires_at }) => {
      const date = new Date(expires_at)
      return (
        <time dateTime={expires_at} title={formatInstant(date)}>
          {formatDay(dayOf(date))}
        </time>
      )
    },
  },
  {
    key: 'used',
    label: 'Last use',
    cell: ({ last_used_at: used }) =>
      used === null ? <span className="text-muted">Never</span> : <RelativeTime instant={used} />,
  },
]

function TokenState({ state }: Pick<OwnToken, 'state'>) {
  if (state === 'live') return <Badge tone="positive">Active</Badge>
  return <Badge>{state === 'expired' ? 'Expired' : 'Revoked'}</Badge>
}
