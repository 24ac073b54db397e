'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import type { Person } from '@/lib/contracts/access/person.ts'
import type { LiveSession } from '@/lib/contracts/access/session.ts'
import { send } from '@/lib/queries/access/send.ts'
import { sessionsOf } from '@/lib/queries/access/sessions-of.ts'
import { SessionList } from '../session-list.tsx'
import { FaultBanner } from '../fault-banner.tsx'
import { useSubmit } from '../use-submit.ts'

/** Where a person is signed in, and ways to end that. */
export function SessionsDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { isBusy, fault, submit } = useSubmit()
  const [sessions, setSessions] = useState<LiveSession[] | null>(null)
  const path = `/api/admin/users/${person.id}/sessions`
  const load = async () => setSessions(await sessionsOf(person.id))
  const end = async (ending: string) => {
    await send('DELETE', ending)
    await load()
  }
  useEffect(() => {
    void submit(load)
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the dialog opens
  }, [])
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      width="lg"
      title={`Sessions of ${person.name}`}
      description="To keep somebody out, disable them: they could sign in again."
      footer={
        <>
          {sessions !== null && sessions.length > 0 && (
            <Button variant="danger" disabled={isBusy} onClick={() => void submit(() => end(path))}>
              End all
            </Button>
          )}
          <DialogClose>Close</DialogClose>
        </>
      }
    >
      <FaultBanner fault={fault} />
      {sessions === null ? (
        fault === null && <Skeleton className="h-16" />
      ) : (
        <SessionList
          caption={`Sessions of ${person.name}`}
          sessions={sessions}
          isBusy={isBusy}
          onEnd={({ id }) => void submit(() => end(`${path}/${id}`))}
        />
      )}
    </Dialog>
  )
}
