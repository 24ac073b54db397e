'use client'

import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import type { Enrolment } from '@/lib/contracts/access/factor.ts'
import { beginEnrolment } from '@/lib/queries/access/factor.ts'
import { FaultBanner } from '../fault-banner.tsx'
import { useSubmit } from '../use-submit.ts'
import { EnrolForm } from './enrol-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

interface Props {
  /** there is a second factor, which this one replaces */
  isMove: boolean
  onClose: () => void
}

/** Leads from the QR code over the first code of the app to the recovery codes. */
export function EnrolDialog({ isMove, onClose }: Props) {
  const { fault, submit } = useSubmit()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  useEffect(() => {
    void submit(async () => setEnrolment(await beginEnrolment()))
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the dialog opens
  }, [])
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      isSticky={codes !== null}
      title={codes === null ? 'Set up a second factor' : 'Keep your recovery codes'}
      description={codes === null ? descriptionOf(isMove) : undefined}
    >
      <FaultBanner fault={fault} />
      {codes !== null ? (
        <RecoveryCodes codes={codes} />
      ) : enrolment !== null ? (
        <EnrolForm enrolment={enrolment} onEnrolled={setCodes} />
      ) : (
        fault === null && <Skeleton className="h-96" />
      )}
    </Dialog>
  )
}

const descriptionOf = (isMove: boolean) =>
  isMove
    ? 'Scan the code with the other app. The one before then stops working, and so do your recovery codes.'
    : 'Scan the code with an authenticator app, then type what it shows. Your other sessions end.'
