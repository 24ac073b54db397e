'use client'

import { Button } from '@/components/ui/button.tsx'
import { signOut } from '@/lib/queries/access/sign-out.ts'
import { leaveFor } from './leave-for.ts'
import { useSubmit } from './use-submit.ts'

export function SignOutButton() {
  const { isBusy, fault, submit } = useSubmit()
  const leave = async () => {
    await signOut()
    await leaveFor('/login')
  }
  return (
    <>
      <Button disabled={isBusy} onClick={() => void submit(leave)}>
        Sign out
      </Button>
      {fault !== null && (
        <p role="alert" className="text-sm text-danger">
          {fault.text}
        </p>
      )}
    </>
  )
}
