'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Field, inputClass } from './field.tsx'

interface Props extends ComponentProps<'input'> {
  label: ReactNode
  hint?: ReactNode
  /** what is wrong, and what to do */
  error?: string | undefined
}

export function TextField({ label, hint, error, className, ...props }: Props) {
  return (
    <Field label={label} hint={hint} error={error} id={props.id}>
      {(control) => <input {...props} {...control} className={cx(inputClass, className)} />}
    </Field>
  )
}
