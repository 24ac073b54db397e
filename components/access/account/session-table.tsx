'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button.tsx'
import { notify } from '@/components/ui/notice.tsx'
import type { LiveSession } from '@/lib/contracts/access/session.ts'
import { send } from '@/lib/queries/access/send.ts'
import { SessionList } from '../session-list.tsx'
import { FaultBanner } from '../fault-banner.tsx'
import { useSubmit } from '../use-submit.ts'

const path = '/api/account/sessions'

/** Where one is signed in, and ways to end each session but the present one. */
export function SessionTable({ sessions }: { sessions: readonly LiveSession[] }) {
  const router = useRouter()
  const { isBusy, fault, submit } = useSubmit()
  const end = async (ending: string, done: string) => {
    await send('DELETE', ending)
    notify(done)
    router.refresh()
  }
  return (
    <>
      {fault !== null && (
        <div className="px-4 pb-3">
          <FaultBanner fault={fault} />
        </div>
      )}
      <SessionList
        caption="Your sessions"
        sessions={sessions}
        isBusy={isBusy}
        onEnd={({ id }) => void submit(() => end(`${path}/${id}`, 'The session has ended.'))}
      />
      {sessions.length > 1 && (
        <div className="border-t border-line px-4 py-3">
          <Button
            disabled={isBusy}
            onClick={() => void submit(() => end(path, 'All other sessions have ended.'))}
          >
            End all others
          </Button>
        </div>
      )}
    </>
  )
}
