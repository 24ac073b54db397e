'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx.ts'

interface Props {
  /** the button that opens it */
  trigger: ReactElement
  /** shown as its heading; without one, give a `label` */
  title?: ReactNode
  label?: string
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
}

export function Popover({ trigger, title, label, children, align = 'start', className, ...state }: Props) {
  return (
    <Base.Root {...state}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-hidden">
          <Base.Popup
            aria-label={label}
            className={cx(
              'max-h-(--available-height) max-w-(--available-width) overflow-y-auto rounded-md border border-line bg-raised text-sm popup-motion shadow-raised outline-hidden',
              className ?? 'w-80 p-4',
            )}
          >
            {title !== undefined && <Base.Title className="mb-1 font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
