'use client'

import { useState } from 'react'
import { ApiError } from '@/lib/queries/api-error.ts'

/** What to say about a request that failed; `field` names the field that it belongs to. */
export interface Fault {
  text: string
  field: string | undefined
  /** the session ended meanwhile: only signing in again helps */
  isSignedOut: boolean
}

/** One request at a time, and what became of it. */
export function useSubmit() {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)

  /** @returns true when the work was done */
  const submit = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    setFault(null)
    try {
      await work()
      return true
    } catch (error) {
      setFault(faultOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  const faultIn = (field: string) => (fault?.field === field ? fault.text : undefined)
  return { isBusy, fault, faultIn, submit, clearFault: () => setFault(null) }
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof ApiError))
    return { text: 'Something went wrong. Try again.', field: undefined, isSignedOut: false }
  const { status, title, detail, field } = error
  return { text: detail ?? `${title}.`, field, isSignedOut: status === 401 }
}
