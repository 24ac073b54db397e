'use client'

import { minPasswordLength } from '@/lib/contracts/access/password.ts'
import { PasswordField } from './password-field.tsx'

/** A new password, with the rules in a line. Whether it keeps them, the server says. */
export function NewPasswordField({ label, error }: { label: string; error: string | undefined }) {
  return (
    <PasswordField
      name="password"
      label={label}
      autoComplete="new-password"
      hint={`At least ${minPasswordLength} characters; no other rules. Four unrelated words, or let your browser make one.`}
      error={error}
    />
  )
}
