'use client'

import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx.ts'
import type { LegendAction } from './legend.tsx'
import { Pickable } from './pickable.tsx'

interface Props {
  /** what the list is of; read out, not shown */
  label: string
  /** what the figures of a row are */
  heading: string
  /** choices beside the heading */
  controls?: ReactNode
  children: ReactNode
}

/** A list of rows with figures that scrolls inside of itself. */
export function RowList({ label, heading, controls, children }: Props) {
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="@container h-full overflow-y-auto focus-inset"
    >
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-1">
        <p className="text-xs text-faint">{heading}</p>
        {controls}
      </div>
      {children}
    </section>
  )
}

interface RowProps {
  /** the columns of the list */
  className: string
  action: LegendAction | undefined
  children: ReactNode
}

/** A row, which can be picked where that does something. */
export function ListRow({ className, action, children }: RowProps) {
  const row = cx('grid min-h-7 w-full items-center gap-2 rounded-sm px-1 text-left text-sm', className)
  return (
    <Pickable className={row} action={action}>
      {children}
    </Pickable>
  )
}
