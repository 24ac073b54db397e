'use client'

import { useRouter } from 'next/navigation'
import { useSubmit } from '@/components/access/use-submit.ts'
import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogClose } from '@/components/ui/dialog.tsx'
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
  const router = useRouter()
  const { isBusy, fault, submit } = useSubmit()
  const takeBack = async () => {
    await takeBackEntry(list, entryKey)
    router.refresh()
    onClose()
  }
  return (
    <Dialog
      open
      title={title}
      description={consequence}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      footer={
        <>
          <DialogClose>Cancel</DialogClose>
          <Button variant="danger" disabled={isBusy} onClick={() => void submit(takeBack)}>
            Take back
          </Button>
        </>
      }
    >
      {fault !== null && (
        <Banner tone="danger" role="alert">
          {fault.text}
        </Banner>
      )}
    </Dialog>
  )
}
