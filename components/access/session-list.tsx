'use client'

import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { LiveSession } from '@/lib/contracts/access/session.ts'
import { formatInstant } from '@/lib/format/instant.ts'
import { browserName } from '@/lib/format/browser-name.ts'
import { methodLabel } from './session-method.ts'

interface Props {
  caption: string
  sessions: readonly LiveSession[]
  isBusy: boolean
  onEnd: (session: LiveSession) => void
}

/** Where somebody is signed in, and a way to end each session but the one that asks. */
export function SessionList({ caption, sessions, isBusy, onEnd }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={[...facts, ending(isBusy, onEnd)]}
      rows={sessions}
      rowKey={(session) => session.id}
      empty="Nowhere signed in."
    />
  )
}

const facts: readonly Column<LiveSession>[] = [
  {
    key: 'browser',
    label: 'Browser',
    isHeader: true,
    cell: (session) => <span title={session.user_agent ?? undefined}>{browserName(session.user_agent)}</span>,
  },
  { key: 'method', label: 'Signed in by', cell: (session) => methodLabel(session.method) },
  { key: 'since', label: 'Signed in', cell: (session) => <RelativeTime instant={session.created_at} /> },
  { key: 'seen', label: 'Last request', cell: (session) => <RelativeTime instant={session.last_seen_at} /> },
  {
    key: 'end',
    label: 'Ends at the latest',
    cell: (session) => formatInstant(new Date(session.expires_at)),
  },
]

const ending = (isBusy: boolean, onEnd: (session: LiveSession) => void): Column<LiveSession> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (session) =>
    session.current ? (
      <Badge tone="accent">This one</Badge>
    ) : (
      <Button
        size="sm"
        disabled={isBusy}
        aria-label={`End the session of ${browserName(session.user_agent)}`}
        onClick={() => onEnd(session)}
      >
        End
      </Button>
    ),
})
