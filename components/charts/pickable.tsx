'use client'

import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx.ts'
import type { LegendAction } from './legend.tsx'

interface Props {
  className: string
  action: LegendAction | undefined
  children: ReactNode
}

/** A row of a list or a legend: a button where picking it does something. */
export function Pickable({ className, action, children }: Props) {
  if (action === undefined) return <div className={className}>{children}</div>
  return (
    <button
      type="button"
      title={action.hint}
      aria-pressed={action.isOn}
      aria-expanded={action.isExpanded}
      onClick={action.onPick}
      className={cx(className, 'focus-inset hover:bg-hover', action.isOn === true && 'bg-accent-soft')}
    >
      {children}
    </button>
  )
}
