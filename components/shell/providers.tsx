'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { ClockProvider } from '@/components/ui/clock.tsx'
import { Notices } from '@/components/ui/notice.tsx'

interface Props {
  nonce: string
  /** the instant of rendering, ISO */
  now: string
  children: ReactNode
}

/** What every page needs around it, signed in or not. */
export function Providers({ nonce, now, children }: Props) {
  return (
    <CSPProvider nonce={nonce} disableStyleElements>
      <ClockProvider now={now}>
        <Tooltip.Provider delay={400}>
          {/* a stacking context of its own: popups are always above it */}
          <div className="isolate min-h-dvh">{children}</div>
          <Notices />
        </Tooltip.Provider>
      </ClockProvider>
    </CSPProvider>
  )
}
