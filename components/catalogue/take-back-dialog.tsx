'use client'

import { ConfirmDialog } from '@/components/access/confirm-dialog.tsx'
import { takeBackEntry, type CatalogueList } from '@/lib/queries/catalogue-edits.ts'

interface Props {
  list: CatalogueList
  entryKey: object
  title: string
  /** what it will do */
  consequence: string
  onClose: () => void
}

/** Says what becomes of an entry that an admin takes back, and does it. */
export function TakeBackDialog({ list, entryKey, title, consequence, onClose }: Props) {
  return (
    <ConfirmDialog
      title={title}
      consequence={consequence}
      label="Take back"
      run={() => takeBackEntry(list, entryKey)}
      onClose={onClose}
    />
  )
}
