'use client'

import { useRouter } from 'next/navigation'
import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
import { notify } from '@/components/ui/notice.tsx'
import type { ProviderLink } from '@/lib/contracts/access/way-in.ts'
import { unlink } from '@/lib/queries/access/provider.ts'
import { useSubmit } from '../use-submit.ts'

/** Says what unlinking does, and does it. */
export function UnlinkDialog({ link, onClose }: { link: ProviderLink; onClose: () => void }) {
  const router = useRouter()
  const { isBusy, fault, submit } = useSubmit()
  const act = async () => {
    await unlink(link.provider)
    notify(`${link.name} is unlinked. Your other sessions have ended.`)
    router.refresh()
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={`Unlink ${link.name}`}
      description={`The account ${link.linked?.label ?? ''} there no longer signs you in here, and your other sessions end now.`}
      footer={
        <>
          <DialogClose>Cancel</DialogClose>
          <Button variant="danger" disabled={isBusy} onClick={() => void submit(act)}>
            Unlink
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
