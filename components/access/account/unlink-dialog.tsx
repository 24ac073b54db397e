'use client'

import { notify } from '@/components/ui/notice.tsx'
import type { ProviderLink } from '@/lib/contracts/access/way-in.ts'
import { unlink } from '@/lib/queries/access/provider.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'

export function UnlinkDialog({ link, onClose }: { link: ProviderLink; onClose: () => void }) {
  const act = async () => {
    await unlink(link.provider)
    notify(`${link.name} is unlinked. Your other sessions have ended.`)
  }
  return (
    <ConfirmDialog
      title={`Unlink ${link.name}`}
      consequence={`The account ${link.linked?.label ?? ''} there no longer signs you in here, and your other sessions end now.`}
      label="Unlink"
      run={act}
      onClose={onClose}
    />
  )
}
