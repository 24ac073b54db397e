'use client'

import { useRouter } from 'next/navigation'
import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
import { notify } from '@/components/ui/notice.tsx'
import { revokeToken } from '@/lib/queries/access/tokens.ts'
import { useSubmit } from '../use-submit.ts'

interface Props {
  token: { id: string; name: string }
  whose: 'account' | 'admin'
  onClose: () => void
}

/** Says what revoking will do, and does it. */
export function RevokeTokenDialog({ token, whose, onClose }: Props) {
  const router = useRouter()
  const { isBusy, fault, submit } = useSubmit()
  const revoke = async () => {
    await revokeToken(whose, token.id)
    notify('The token is revoked.')
    router.refresh()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`Revoke: ${token.name}`}
      description="Programs that use this token are refused from now on. It cannot be taken back."
      footer={
        <>
          <DialogClose>Cancel</DialogClose>
          <Button variant="danger" disabled={isBusy} onClick={() => void submit(revoke)}>
            Revoke
          </Button>
        </>
      }
    >
      {fault !== null && (
        <Banner tone="danger" role="alert">
          {fault.text}
        </Banner>
      )}
    </Dialog>
  )
}
