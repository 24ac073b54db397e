'use client'

import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
import { notify } from '@/components/ui/notice.tsx'
import { turnOffFactor } from '@/lib/queries/access/factor.ts'
import { useSubmit } from '../use-submit.ts'

export function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const { isBusy, fault, submit } = useSubmit()
  const turnOff = async () => {
    await turnOffFactor()
    notify('Your second factor is off.')
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title="Turn the second factor off"
      description="From then on the password alone signs you in. Your recovery codes stop working, and your other sessions end."
      footer={
        <>
          <DialogClose>Cancel</DialogClose>
          <Button variant="danger" disabled={isBusy} onClick={() => void submit(turnOff)}>
            Turn it off
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
