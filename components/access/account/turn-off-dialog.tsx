'use client'

import { notify } from '@/components/ui/notice.tsx'
import { turnOffFactor } from '@/lib/queries/access/factor.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'

export function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const turnOff = async () => {
    await turnOffFactor()
    notify('Your second factor is off.')
  }
  return (
    <ConfirmDialog
      title="Turn the second factor off"
      consequence="From then on the password alone signs you in. Your recovery codes stop working, and your other sessions end."
      label="Turn it off"
      run={turnOff}
      onClose={onClose}
    />
  )
}
