'use client'

import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { Button } from '@/components/ui/button.tsx'
import type { Terms } from '@/lib/contracts/decisions/terms.ts'
import { AmendForm } from './amend-form.tsx'
import { TermsList } from './terms-list.tsx'

/** What was decided, by whom, and what was said later. */
export function DecidedSection({ id, terms }: { id: string; terms: readonly Terms[] }) {
  const [isOpen, setOpen] = useState(false)
  const newest = terms.at(-1)
  if (newest === undefined) return null
  return (
    <Section
      title="What was decided"
      note="An amendment is added, and the watch begins anew with it; nothing is overwritten."
      actions={
        !isOpen && (
          <Button className="print:hidden" onClick={() => setOpen(true)}>
            <Pencil className="size-4" />
            Amend
          </Button>
        )
      }
    >
      {isOpen && <AmendForm key={newest.revision} id={id} newest={newest} onDone={() => setOpen(false)} />}
      <TermsList terms={terms} />
    </Section>
  )
}
