import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx.ts'
import { inputClass } from '@/components/ui/field.tsx'

interface Props {
  /** read out, not shown: the row reads as a sentence */
  label: string
  value: string
  onChange: (value: string) => void
  className?: string
  children: ReactNode
}

/** One word of a rule: the browser's own list. */
export function TermSelect({ label, value, onChange, className, children }: Props) {
  return (
    <span className={cx('relative min-w-0', className)}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(inputClass, 'w-full appearance-none truncate pr-8')}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
