'use client'

import { Copy } from 'lucide-react'
import { copy } from '@/components/panels/copy.ts'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { TextField } from '@/components/ui/text-field.tsx'

/** The address to register at the provider. */
export function CopyAddress({ address }: { address: string }) {
  return (
    <div className="flex max-w-2xl items-end gap-2">
      <div className="min-w-0 grow">
        <TextField
          label="Redirect address to register there"
          value={address}
          readOnly
          className="w-full font-mono text-xs"
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <IconButton
        label="Copy the redirect address"
        icon={<Copy className="size-4" />}
        onClick={() => void copy(address, 'Redirect address')}
      />
    </div>
  )
}
