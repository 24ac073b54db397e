import { Banner } from '@/components/ui/banner.tsx'
import type { Fault } from '@/components/access/use-submit.ts'

/** Why nothing was saved, above the form; a fault of one field stands at the field. */
export function FormFault({ fault, fields }: { fault: Fault | null; fields: readonly string[] }) {
  if (fault === null || (fault.field !== undefined && fields.includes(fault.field))) return null
  return (
    <Banner tone="danger" role="alert">
      {fault.isSignedOut ? <SignedOut /> : fault.text}
    </Banner>
  )
}

function SignedOut() {
  const { pathname, search } = window.location
  return (
    <>
      Your session has ended, and nothing was saved. What you typed is kept:{' '}
      <a
        href={`/login?${new URLSearchParams({ next: pathname + search })}`}
        className="font-medium underline"
      >
        sign in again
      </a>
      , and it is here.
    </>
  )
}
