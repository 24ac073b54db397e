'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { cx } from './cx.ts'

interface Props {
  title: string
  children: ReactNode
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** the edge that it stands on: navigation at the start, details at the end */
  side?: 'start' | 'end'
}

const sides = { start: 'left-0 w-64 border-r', end: 'right-0 w-md border-l' } as const

/** A panel over the edge of the page: the navigation of small screens, the details of one thing. */
export function Drawer({ title, children, trigger, side = 'end', ...state }: Props) {
  return (
    <Base.Root modal="trap-focus" {...state}>
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim popup-motion" />
        <Base.Popup
          className={cx(
            'fixed inset-y-0 z-50 flex max-w-[calc(100vw-3rem)] flex-col overflow-y-auto border-line bg-surface popup-motion shadow-raised outline-hidden',
            sides[side],
          )}
        >
          <header className="flex items-center justify-between gap-4 py-2 pr-2 pl-4">
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
            <Base.Close aria-label="Close" className={buttonClass({ variant: 'ghost', size: 'icon' })}>
              <X className="size-4" />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
