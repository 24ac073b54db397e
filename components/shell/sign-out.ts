import { signOut as endSession } from 'next-auth/react'
import { notify } from '@/components/ui/notice.tsx'

/** Ends the session and goes to the sign-in page. */
export function signOut(): void {
  endSession({ callbackUrl: '/' }).catch(() => {
    notify('Signing out failed. Try again.')
  })
}
