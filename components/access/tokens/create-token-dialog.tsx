'use client'

import { KeyRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { scopes } from '@/lib/contracts/access/scope.ts'
import { IssuedToken } from './issued-token.tsx'
import { TokenForm, type MadeToken } from './token-form.tsx'

/** Asks what a token is for, then shows it, this once. */
export function CreateTokenDialog({ isAdmin }: { isAdmin: boolean }) {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<MadeToken | null>(null)
  const change = (open: boolean) => {
    setOpen(open)
    if (open) setMade(null)
    else if (made !== null) router.refresh()
  }
  return (
    <Dialog
      title={made === null ? 'Create a token' : 'Copy the token now'}
      description={
        made === null
          ? 'A program that sends it asks in your name, with your role.'
          : 'It is not shown again. Whoever has it can use it: keep it like a password.'
      }
      width="md"
      open={isOpen}
      onOpenChange={change}
      trigger={
        <Button>
          <KeyRound className="size-4" />
          Create a token
        </Button>
      }
    >
      {made === null ? (
        <TokenForm
          offered={isAdmin ? scopes : scopes.filter((scope) => scope !== 'admin')}
          onMade={setMade}
        />
      ) : (
        <IssuedToken {...made} />
      )}
    </Dialog>
  )
}
