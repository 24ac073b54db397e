'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'

interface Props {
  content: ReactNode
  /** what it explains: an element that takes focus and has a name of its own */
  children: ReactElement
  side?: 'top' | 'right' | 'bottom' | 'left'
}

/** A hint for the eye, on hover and focus. It repeats or adds detail; nothing may depend on it. */
export function Tooltip({ content, children, side = 'top' }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-canvas popup-motion">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
