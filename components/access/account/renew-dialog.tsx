'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
import { renewRecoveryCodes } from '@/lib/queries/access/factor.ts'
import { FaultBanner } from '../fault-banner.tsx'
import { useSubmit } from '../use-submit.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

/** Makes new recovery codes and shows them. */
export function RenewDialog({ onClose }: { onClose: () => void }) {
  const { isBusy, fault, submit } = useSubmit()
  const [codes, setCodes] = useState<string[] | null>(null)
  const renew = () => void submit(async () => setCodes(await renewRecoveryCodes()))
  const buttons = (
    <>
      <DialogClose>Cancel</DialogClose>
      <Button variant="primary" disabled={isBusy} onClick={renew}>
        Make new codes
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      isSticky={codes !== null}
      title={codes === null ? 'New recovery codes' : 'Keep your recovery codes'}
      description={codes === null ? 'The codes that you have now stop working.' : undefined}
      footer={codes === null ? buttons : undefined}
    >
      <FaultBanner fault={fault} />
      {codes !== null && <RecoveryCodes codes={codes} />}
    </Dialog>
  )
}
