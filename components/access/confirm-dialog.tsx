'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
import { FaultBanner } from './fault-banner.tsx'
import { useSubmit } from './use-submit.ts'

interface Props {
  title: string
  /** what it will do */
  consequence: string
  /** on the button */
  label: string
  run: () => Promise<void>
  onClose: () => void
}

/** Says what something that takes away will do, and does it. */
export function ConfirmDialog({ title, consequence, label, run, onClose }: Props) {
  const router = useRouter()
  const { isBusy, fault, submit } = useSubmit()
  const act = async () => {
    await run()
    router.refresh()
    onClose()
  }
  return (
    <Dialog
      open
      title={title}
      description={consequence}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      footer={
        <>
          <DialogClose>Cancel</DialogClose>
          <Button variant="danger" disabled={isBusy} onClick={() => void submit(act)}>
            {label}
          </Button>
        </>
      }
    >
      <FaultBanner fault={fault} />
    </Dialog>
  )
}
