import { Banner } from '@/components/ui/banner.tsx'
import type { Fault } from './use-submit.ts'

/** Why a request failed; nothing while none has. */
export function FaultBanner({ fault }: { fault: Fault | null }) {
  return (
    fault !== null && (
      <Banner tone="danger" role="alert">
        {fault.text}
      </Banner>
    )
  )
}
