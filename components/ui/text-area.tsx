'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Field, inputClass } from './field.tsx'

interface Props extends ComponentProps<'textarea'> {
  label: ReactNode
  hint?: ReactNode
  /** what is wrong, and what to do */
  error?: string | undefined
}

/** Text of several lines. */
export function TextArea({ label, hint, error, className, ...props }: Props) {
  return (
    <Field label={label} hint={hint} error={error} id={props.id}>
      {(control) => (
        <textarea rows={3} {...props} {...control} className={cx(inputClass, 'h-auto py-1.5', className)} />
      )}
    </Field>
  )
}
