'use client'

import { usePathname } from 'next/navigation'
import { Button, buttonClass } from '@/components/ui/button.tsx'

/** For somebody without a password: another sign-in, in a tab of its own so that nothing typed here is lost. */
export function SignInAgain({ onProved }: { onProved: () => void }) {
  const next = usePathname()
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm">Sign in again in another tab, then come back to this one.</p>
      <a
        href={`/login?${new URLSearchParams({ again: '1', next })}`}
        target="_blank"
        rel="noreferrer"
        className={buttonClass()}
      >
        Open the sign-in in another tab
      </a>
      <Button variant="primary" onClick={onProved}>
        I have signed in again
      </Button>
    </div>
  )
}
