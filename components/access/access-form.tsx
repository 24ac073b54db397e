'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { FaultBanner } from './fault-banner.tsx'
import type { Fault } from './use-submit.ts'

interface Props {
  /** a fault that belongs to none of the fields */
  fault: Fault | null
  isBusy: boolean
  submitLabel: string
  onSubmit: (form: FormData) => void
  children: ReactNode
}

/** A form for a person's access: the fault above, the fields, one button. */
export function AccessForm({ fault, isBusy, submitLabel, onSubmit, children }: Props) {
  return (
    <form
      method="post" // before the page's script runs, a submit must not put the password into the address
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) onSubmit(new FormData(event.currentTarget))
      }}
    >
      <FaultBanner fault={fault?.field === undefined ? fault : null} />
      {children}
      <Button type="submit" variant="primary" aria-disabled={isBusy}>
        {submitLabel}
      </Button>
    </form>
  )
}
