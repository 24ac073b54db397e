'use client'

import { TextField } from '@/components/ui/text-field.tsx'
import { signIn } from '@/lib/queries/access/sign-in.ts'
import { AccessForm } from './access-form.tsx'
import { formText } from './form-text.ts'
import { leaveFor } from './leave-for.ts'
import { PasswordField } from './password-field.tsx'
import { useSubmit } from './use-submit.ts'

/** @param next the path on this site to go to */
export function SignInForm({ next }: { next: string }) {
  const { isBusy, fault, submit } = useSubmit()
  const enter = async (form: FormData) => {
    await signIn(formText(form, 'email'), formText(form, 'password'))
    await leaveFor(next)
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Signing in…' : 'Sign in'}
      onSubmit={(form) => void submit(() => enter(form))}
    >
      <TextField name="email" type="email" label="Email" autoComplete="username" required />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </AccessForm>
  )
}
