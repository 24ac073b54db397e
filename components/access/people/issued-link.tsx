'use client'

import { Copy } from 'lucide-react'
import { copy } from '@/components/panels/copy.ts'
import { Button } from '@/components/ui/button.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { IssuedLink as Link } from '@/lib/contracts/access/person.ts'
import { formatInstant } from '@/lib/format/instant.ts'

/** A one-time link, shown this once. */
export function IssuedLink({ link, email }: { link: Link; email: string }) {
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label={`Link for ${email}`}
        value={link.url}
        readOnly
        className="font-mono text-xs"
        hint={`Works once, until ${formatInstant(new Date(link.expires_at))}. It is not shown again.`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="primary" onClick={() => void copy(link.url, 'Link')}>
        <Copy className="size-4" />
        Copy the link
      </Button>
    </div>
  )
}
