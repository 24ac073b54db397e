'use client'

import { Link2, Printer } from 'lucide-react'
import { copy } from '@/components/panels/copy.ts'
import { Button } from '@/components/ui/button.tsx'

/** Takes a record along: as a link, or on paper. */
export function RecordActions({ id }: { id: string }) {
  return (
    <div className="flex gap-2">
      <Button onClick={() => void copy(`${window.location.origin}/decisions/${id}`, 'Link')}>
        <Link2 className="size-4" />
        Copy link
      </Button>
      <Button onClick={() => window.print()}>
        <Printer className="size-4" />
        Print
      </Button>
    </div>
  )
}
