'use client'

import { useState } from 'react'
import { TextButton } from '@/components/ui/text-button.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import { signIn } from '@/lib/queries/access/sign-in.ts'
import { AccessForm } from './access-form.tsx'
import { CodeField } from './code-field.tsx'
import { formText } from './form-text.ts'
import { leaveFor } from './leave-for.ts'
import { PasswordField } from './password-field.tsx'
import { useSubmit } from './use-submit.ts'

/**
 * Email and password, and then, for those who have a second factor, its code. The first two stay in the page meanwhile.
 * @param next the path on this site to go to
 */
export function SignInForm({ next }: { next: string }) {
  const { isBusy, fault, faultIn, clearFault, submit } = useSubmit()
  const [asksCode, setAsksCode] = useState(false)
  const enter = async (form: FormData) => {
    const [email, password] = [formText(form, 'email'), formText(form, 'password')]
    const outcome = await signIn({ email, password, totp: formText(form, 'totp') })
    if (outcome === 'signed in') await leaveFor(next)
    setAsksCode(true)
  }
  const goBack = () => {
    clearFault()
    setAsksCode(false)
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Signing in…' : 'Sign in'}
      onSubmit={(form) => void submit(() => enter(form))}
    >
      <div className={asksCode ? 'hidden' : 'flex flex-col gap-4'}>
        <TextField name="email" type="email" label="Email" autoComplete="username" required />
        <PasswordField name="password" label="Password" autoComplete="current-password" />
      </div>
      {asksCode && <CodeField error={faultIn('totp')} />}
      {asksCode && (
        <div>
          <TextButton onClick={goBack}>Back to email and password</TextButton>
        </div>
      )}
    </AccessForm>
  )
}
