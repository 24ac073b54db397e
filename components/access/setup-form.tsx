'use client'

import { TextField } from '@/components/ui/text-field.tsx'
import { send } from '@/lib/queries/access/send.ts'
import { AccessForm } from './access-form.tsx'
import { formText } from './form-text.ts'
import { leaveFor } from './leave-for.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { useSubmit } from './use-submit.ts'

const fields = ['code', 'name', 'email', 'password'] as const

/** Creates the first admin. */
export function SetupForm() {
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const create = async (form: FormData) => {
    await send('POST', '/api/setup', Object.fromEntries(fields.map((name) => [name, formText(form, name)])))
    await leaveFor('/login?done=setup')
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Creating the account…' : 'Create the first admin'}
      onSubmit={(form) => void submit(() => create(form))}
    >
      <TextField
        name="code"
        label="Setup code"
        autoComplete="off"
        spellCheck={false}
        required
        className="font-mono"
        hint="Printed to the log of the server when it started."
        error={faultIn('code')}
      />
      <TextField name="name" label="Your name" autoComplete="name" required error={faultIn('name')} />
      <TextField
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        required
        error={faultIn('email')}
      />
      <NewPasswordField label="Password" error={faultIn('password')} />
    </AccessForm>
  )
}
