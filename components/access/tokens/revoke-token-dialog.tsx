'use client'

import { notify } from '@/components/ui/notice.tsx'
import { revokeToken } from '@/lib/queries/access/tokens.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'

interface Props {
  token: { id: string; name: string }
  whose: 'account' | 'admin'
  onClose: () => void
}

export function RevokeTokenDialog({ token, whose, onClose }: Props) {
  const revoke = async () => {
    await revokeToken(whose, token.id)
    notify('The token is revoked.')
  }
  return (
    <ConfirmDialog
      title={`Revoke: ${token.name}`}
      consequence="Programs that use this token are refused from now on. It cannot be taken back."
      label="Revoke"
      run={revoke}
      onClose={onClose}
    />
  )
}
