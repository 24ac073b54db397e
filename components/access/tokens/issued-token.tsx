'use client'

import { Copy } from 'lucide-react'
import { copy } from '@/components/panels/copy.ts'
import { Button } from '@/components/ui/button.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import { formatInstant } from '@/lib/format/instant.ts'
import { callWith } from './call-with.ts'
import type { MadeToken } from './token-form.tsx'

/** A token, shown this once, and a call that works with it. */
export function IssuedToken({ token, scopes, expires_at }: MadeToken) {
  const call = callWith(window.location.origin, token, scopes)
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Token"
        value={token}
        readOnly
        className="font-mono text-xs"
        hint={`Good until ${formatInstant(new Date(expires_at))}.`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="primary" onClick={() => void copy(token, 'Token')}>
        <Copy className="size-4" />
        Copy the token
      </Button>
      <div>
        <p className="text-sm font-medium">Try it</p>
        <pre
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
          className="mt-1 overflow-x-auto rounded-md border border-line bg-canvas p-3 text-xs focus-inset"
        >
          <code>{call}</code>
        </pre>
      </div>
      <Button onClick={() => void copy(call, 'Command')}>
        <Copy className="size-4" />
        Copy the command
      </Button>
    </div>
  )
}
