'use client'

import { useRouter } from 'next/navigation'
import { Badge } from '@/components/ui/badge.tsx'
import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { notify } from '@/components/ui/notice.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import type { OwnSession } from '@/lib/contracts/access/session.ts'
import { send } from '@/lib/queries/access/send.ts'
import { useSubmit } from '../use-submit.ts'
import { browserName } from './browser-name.ts'

/** Where one is signed in, and a way to end each but the present one. */
export function SessionTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const router = useRouter()
  const { isBusy, fault, submit } = useSubmit()
  const revoke = async (session: OwnSession) => {
    await send('DELETE', `/api/account/sessions/${session.id}`)
    notify('The session has ended.')
    router.refresh()
  }
  const end = (session: OwnSession) => void submit(() => revoke(session))
  return (
    <>
      {fault !== null && (
        <div className="px-4 pb-3">
          <Banner tone="danger" role="alert">
            {fault.text}
          </Banner>
        </div>
      )}
      <DataTable
        caption="Your sessions"
        columns={[...facts, ending(isBusy, end)]}
        rows={sessions}
        rowKey={(session) => session.id}
      />
    </>
  )
}

const facts: readonly Column<OwnSession>[] = [
  {
    key: 'browser',
    label: 'Browser',
    isHeader: true,
    cell: (session) => <span title={session.user_agent ?? undefined}>{browserName(session.user_agent)}</span>,
  },
  { key: 'seen', label: 'Last request', cell: (session) => <RelativeTime instant={session.last_seen_at} /> },
  { key: 'since', label: 'Signed in', cell: (session) => <RelativeTime instant={session.created_at} /> },
]

const ending = (isBusy: boolean, onEnd: (session: OwnSession) => void): Column<OwnSession> => ({
  key: 'end',
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
