'use client'

import { send } from '@/lib/queries/access/send.ts'
import { AccessForm } from '../access-form.tsx'
import { CodeField } from '../code-field.tsx'
import { formText } from '../form-text.ts'
import { PasswordField } from '../password-field.tsx'
import { useSubmit } from '../use-submit.ts'
import type { Prover } from './proof-dialog.tsx'

/** Asks for the password, and for a code where there is a second factor. */
export function ProofForm({ prover, onProved }: { prover: Prover; onProved: () => void }) {
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const needsCode = prover.has.factor || fault?.field === 'totp'
  const prove = async (form: FormData) => {
    const totp = needsCode ? { totp: formText(form, 'totp') } : {}
    await send('POST', '/api/account/proof', { password: formText(form, 'password'), ...totp })
    onProved()
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Confirming…' : 'Confirm'}
      onSubmit={(form) => void submit(() => prove(form))}
    >
      {/* tells a password manager which account this is */}
      <input type="email" className="hidden" autoComplete="username" value={prover.email} readOnly />
      <PasswordField
        name="password"
        label="Your password"
        autoComplete="current-password"
        error={faultIn('password')}
      />
      {needsCode && <CodeField error={faultIn('totp')} />}
    </AccessForm>
  )
}
