'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
import type { IssuedLink as Link, Person } from '@/lib/contracts/access/person.ts'
import { FaultBanner } from '../fault-banner.tsx'
import { useSubmit } from '../use-submit.ts'
import { IssuedLink } from './issued-link.tsx'
import type { PersonAction } from './person-action.ts'

interface Props {
  person: Person
  action: PersonAction
  onClose: () => void
}

/** Says what an action will do, does it, and shows the link that it made. */
export function ActionDialog({ person, action, onClose }: Props) {
  const router = useRouter()
  const { isBusy, fault, submit } = useSubmit()
  const [link, setLink] = useState<Link | null>(null)
  const act = async () => {
    const made = await action.run()
    router.refresh()
    if (made === null) onClose()
    else setLink(made)
  }
  const buttons = (
    <>
      <DialogClose>Cancel</DialogClose>
      <Button
        variant={action.tone === 'danger' ? 'danger' : 'primary'}
        disabled={isBusy}
        onClick={() => void submit(act)}
      >
        {action.label}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={link === null ? `${action.label}: ${person.name}` : 'Pass this link on'}
      description={
        link === null
          ? action.consequence
          : 'Send it to them by a way that you trust. Whoever opens it first sets the password.'
      }
      footer={link === null ? buttons : <DialogClose>Done</DialogClose>}
    >
      <FaultBanner fault={fault} />
      {link !== null && <IssuedLink link={link} email={person.email} />}
    </Dialog>
  )
}
