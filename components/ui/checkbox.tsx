import type { ComponentProps, ReactNode } from 'react'

interface Props extends ComponentProps<'input'> {
  label: ReactNode
  hint?: ReactNode
}

export function Checkbox({ label, hint, ...props }: Props) {
  return (
    <label className="flex gap-2 text-sm">
      <input {...props} type="checkbox" className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span>
        {label}
        {hint !== undefined && <span className="block text-xs text-muted">{hint}</span>}
      </span>
    </label>
  )
}
