'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { IssuedLink as Link } from '@/lib/contracts/access/person.ts'
import { invitePerson } from '@/lib/queries/access/people.ts'
import { AccessForm } from '../access-form.tsx'
import { formText } from '../form-text.ts'
import { useSubmit } from '../use-submit.ts'
import { IssuedLink } from './issued-link.tsx'
import { RoleSelect } from './role-select.tsx'

/** Asks whom to invite, then shows the one-time link to pass on. */
export function InviteDialog() {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [issued, setIssued] = useState<{ link: Link; email: string } | null>(null)
  const change = (open: boolean) => {
    setOpen(open)
    if (open) setIssued(null)
    else if (issued !== null) router.refresh()
  }
  return (
    <Dialog
      title={issued === null ? 'Invite a person' : 'Pass this link on'}
      description={
        issued === null
          ? 'You get a link to send them. With it they set their own password.'
          : 'Send it to them by a way that you trust. Whoever opens it first sets the password.'
      }
      open={isOpen}
      onOpenChange={change}
      trigger={
        <Button variant="primary">
          <UserPlus className="size-4" />
          Invite a person
        </Button>
      }
    >
      {issued === null ? (
        <InviteForm onIssued={(link, email) => setIssued({ link, email })} />
      ) : (
        <IssuedLink {...issued} />
      )}
    </Dialog>
  )
}

function InviteForm({ onIssued }: { onIssued: (link: Link, email: string) => void }) {
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const invite = async (form: FormData) => {
    const email = formText(form, 'email')
    const link = await invitePerson({ email, name: formText(form, 'name'), role: formText(form, 'role') })
    onIssued(link, email)
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Inviting…' : 'Make the link'}
      onSubmit={(form) => void submit(() => invite(form))}
    >
      <TextField name="name" label="Name" autoComplete="off" required error={faultIn('name')} />
      <TextField
        name="email"
        type="email"
        label="Email"
        autoComplete="off"
        required
        error={faultIn('email')}
      />
      <RoleSelect />
    </AccessForm>
  )
}
