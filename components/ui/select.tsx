import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Field, inputClass } from './field.tsx'
import { cx } from './cx.ts'

interface Props<T extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> {
  label: string
  hint?: ReactNode
  error?: string | undefined
  options: readonly { value: T; label: string; disabled?: boolean }[]
}

/** One of a few, in a form. It is the browser's own list: best by keyboard, on telephones, and without JavaScript. */
export function Select<T extends string>({
  label,
  hint,
  error,
  options,
  className,
  ...props
}: Props<T> & Pick<ComponentProps<'select'>, 'value' | 'onChange'>) {
  return (
    <Field label={label} hint={hint} error={error} id={props.id}>
      {(control) => (
        <span className="relative">
          <select
            {...props}
            {...control}
            className={cx(inputClass, 'w-full appearance-none pr-8', className)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </Field>
  )
}
