'use client'

import { useState } from 'react'
import { notify } from '@/components/ui/notice.tsx'
import { send } from '@/lib/queries/access/send.ts'
import { useRouter } from 'next/navigation'
import { AccessForm } from '../access-form.tsx'
import { formText } from '../form-text.ts'
import { NewPasswordField } from '../new-password-field.tsx'
import { PasswordField } from '../password-field.tsx'
import { useSubmit } from '../use-submit.ts'

export function ChangePasswordForm({ email }: { email: string }) {
  const router = useRouter()
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const [round, setRound] = useState(0)
  const change = async (form: FormData) => {
    const body = {
      current: formText(form, 'current'),
      password: formText(form, 'password'),
      revoke_tokens: form.has('revoke_tokens'),
    }
    await send('POST', '/api/account/password', body)
    notify('Your password is changed. Other sessions have ended.')
    setRound((before) => before + 1)
    router.refresh()
  }
  return (
    <div key={round} className="max-w-sm px-4 pb-4">
      <AccessForm
        fault={fault}
        isBusy={isBusy}
        submitLabel={isBusy ? 'Changing the password…' : 'Change the password'}
        onSubmit={(form) => void submit(() => change(form))}
      >
        {/* tells a password manager which account this is */}
        <input type="email" className="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField
          name="current"
          label="Current password"
          autoComplete="current-password"
          error={faultIn('current')}
        />
        <NewPasswordField label="New password" error={faultIn('password')} />
        <label className="flex min-h-6 items-center gap-2 text-sm">
          <input type="checkbox" name="revoke_tokens" className="size-4 accent-accent" />
          Revoke my API tokens too
        </label>
      </AccessForm>
    </div>
  )
}
