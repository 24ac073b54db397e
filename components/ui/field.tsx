'use client'

import { useId, type ReactNode } from 'react'

export const inputClass =
  'h-8 rounded-md border border-edge bg-surface px-2.5 text-base text-ink transition-colors aria-invalid:border-danger disabled:opacity-50 pointer-coarse:text-lg'

/** What a control needs to belong to its label, hint and error. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface Props {
  label: ReactNode
  hint?: ReactNode
  /** what is wrong, and what to do */
  error?: string | undefined
  id?: string | undefined
  children: (control: ControlProps) => ReactNode
}

/** Label above, control, then the error or else the hint. */
export function Field({ label, hint, error, id, children }: Props) {
  const made = useId()
  const own = id ?? made
  const described = error !== undefined || hint !== undefined
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={own} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id: own,
        'aria-describedby': described ? `${own}-note` : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {described && (
        <p id={`${own}-note`} className={error === undefined ? 'text-xs text-muted' : 'text-xs text-danger'}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
