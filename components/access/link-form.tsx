'use client'

import { TextField } from '@/components/ui/text-field.tsx'
import { send } from '@/lib/queries/access/send.ts'
import { AccessForm } from './access-form.tsx'
import { formText } from './form-text.ts'
import { leaveFor } from './leave-for.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { useSubmit } from './use-submit.ts'

/** Sets the password of the person whom a one-time link was made for. */
export function LinkForm({ code, email }: { code: string; email: string }) {
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const setPassword = async (form: FormData) => {
    await send('POST', `/api/links/${encodeURIComponent(code)}`, { password: formText(form, 'password') })
    await leaveFor('/login?done=password')
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Setting the password…' : 'Set the password'}
      onSubmit={(form) => void submit(() => setPassword(form))}
    >
      <TextField
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        value={email}
        readOnly
        hint="You sign in with this address."
      />
      <NewPasswordField label="New password" error={faultIn('password')} />
    </AccessForm>
  )
}
