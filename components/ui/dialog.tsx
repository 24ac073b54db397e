'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { cx } from './cx.ts'

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl' } as const

interface Props {
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** the buttons, the main one last */
  footer?: ReactNode
  /** the button that opens it; without one, `open` says whether it is */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** holds what is shown once: only its buttons close it */
  isSticky?: boolean
  width?: keyof typeof widths
}

/** Interrupts for one decision or one short form. Esc and the scrim close it. */
export function Dialog({
  title,
  description,
  children,
  footer,
  trigger,
  onOpenChange,
  isSticky = false,
  width = 'sm',
  ...state
}: Props) {
  const change = (open: boolean, { reason }: { reason: string }) => {
    const isByAccident = reason === 'escape-key' || reason === 'outside-press' || reason === 'focus-out'
    if (open || !isSticky || !isByAccident) onOpenChange?.(open)
  }
  return (
    <Base.Root modal="trap-focus" {...state} onOpenChange={change}>
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim popup-motion print:hidden" />
        <Base.Viewport className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto p-4 pt-[12vh]">
          <Base.Popup
            className={cx(
              'w-full rounded-md border border-line bg-raised popup-motion shadow-raised outline-hidden',
              widths[width],
            )}
          >
            <header className="flex items-start justify-between gap-4 p-4 pb-0">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              <Base.Close
                aria-label="Close"
                className={cx(
                  buttonClass({ variant: 'ghost', size: 'icon-sm' }),
                  '-mt-0.5 -mr-1 print:hidden',
                )}
              >
                <X className="size-4" />
              </Base.Close>
            </header>
            <div className="flex flex-col gap-4 p-4 pt-1">
              {description !== undefined && (
                <Base.Description className="text-base text-muted">{description}</Base.Description>
              )}
              {children}
              {footer !== undefined && <footer className="flex justify-end gap-2 pt-2">{footer}</footer>}
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** A button within a dialog that closes it. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Base.Close className={buttonClass()}>{children}</Base.Close>
}
