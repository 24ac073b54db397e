'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { AccessForm } from '@/components/access/access-form.tsx'
import { useSubmit } from '@/components/access/use-submit.ts'
import { Dialog } from '@/components/ui/dialog.tsx'
import { saveEntry, type CatalogueList } from '@/lib/queries/catalogue-edits.ts'

interface Props {
  list: CatalogueList
  title: string
  description: string
  submitLabel: string
  /** what the form says, as the server takes it */
  read: (form: FormData) => object
  onClose: () => void
  /** the fields; each asks for its fault */
  children: (faultIn: (field: string) => string | undefined) => ReactNode
}

/** A form for one entry of the catalogue. */
export function EntryDialog({ list, title, description, submitLabel, read, onClose, children }: Props) {
  const router = useRouter()
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const save = async (form: FormData) => {
    await saveEntry(list, read(form))
    router.refresh()
    onClose()
  }
  return (
    <Dialog
      open
      title={title}
      description={description}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <AccessForm
        fault={fault}
        isBusy={isBusy}
        submitLabel={submitLabel}
        onSubmit={(form) => void submit(() => save(form))}
      >
        {children(faultIn)}
      </AccessForm>
    </Dialog>
  )
}
