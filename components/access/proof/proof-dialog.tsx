'use client'

import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog.tsx'
import { answerProofs } from '@/lib/queries/access/proof-gate.ts'
import { ProofForm } from './proof-form.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** Whose proof it is, and what they can give it with. */
export interface Prover {
  email: string
  has: { password: boolean; factor: boolean }
}

type Settle = (isProved: boolean) => void

/**
 * Asks the person to show that it is them, when something that they do needs it. What they were doing stays open below, and
 * goes on when they have.
 */
export function ProofDialog({ prover }: { prover: Prover }) {
  const [settle, setSettle] = useState<Settle | null>(null)
  useEffect(
    () => answerProofs(() => new Promise<boolean>((resolve) => setSettle(() => resolve))),
    [setSettle],
  )
  const end: Settle = (isProved) => {
    settle?.(isProved)
    setSettle(null)
  }
  return (
    <Dialog
      open={settle !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) end(false)
      }}
      title="Confirm that it is you"
      description="What you are about to do needs a sign-in or a confirmation within the last 15 minutes."
    >
      {prover.has.password ? (
        <ProofForm prover={prover} onProved={() => end(true)} />
      ) : (
        <SignInAgain onProved={() => end(true)} />
      )}
    </Dialog>
  )
}
