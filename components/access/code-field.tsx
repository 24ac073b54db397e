'use client'

import { useState } from 'react'
import { TextButton } from '@/components/ui/text-button.tsx'
import { TextField } from '@/components/ui/text-field.tsx'

/** A code of the second factor: of the app, or one of those that were kept for when the app is gone. */
export function CodeField({ error }: { error?: string | undefined }) {
  const [isRecovery, setRecovery] = useState(false)
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full">{isRecovery ? <RecoveryCode error={error} /> : <AppCode error={error} />}</div>
      <TextButton onClick={() => setRecovery(!isRecovery)}>
        {isRecovery ? 'Use your app instead' : 'Use a recovery code instead'}
      </TextButton>
    </div>
  )
}

/** Where the cursor goes when one of the fields appears: it is all that is asked for. */
const focus = (input: HTMLInputElement | null) => input?.focus()

function AppCode({ error }: { error: string | undefined }) {
  return (
    <TextField
      ref={focus}
      name="totp"
      label="Code of your authenticator app"
      hint="Six digits. Each code works once."
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={100}
      required
      error={error}
      className="w-full font-mono"
    />
  )
}

function RecoveryCode({ error }: { error: string | undefined }) {
  return (
    <TextField
      ref={focus}
      name="totp"
      label="Recovery code"
      hint="One of the ten that you kept. Each works once."
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={100}
      required
      error={error}
      className="w-full font-mono"
    />
  )
}
