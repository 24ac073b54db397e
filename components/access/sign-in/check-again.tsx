'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button.tsx'

/** Asks the providers once more. */
export function CheckAgain() {
  const router = useRouter()
  const [isBusy, start] = useTransition()
  return (
    <Button aria-disabled={isBusy} onClick={() => start(() => router.refresh())}>
      {isBusy ? 'Asking…' : 'Check again'}
    </Button>
  )
}
