import type { ComponentProps } from 'react'
import { cx } from './cx.ts'

const variants = {
  primary: 'bg-accent text-on-accent hover:not-disabled:bg-accent-hover',
  secondary: 'border border-edge/60 bg-surface text-ink hover:not-disabled:bg-hover data-popup-open:bg-hover',
  ghost:
    'text-muted hover:not-disabled:bg-hover hover:not-disabled:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  danger: 'bg-danger text-on-danger hover:not-disabled:bg-danger-hover',
} as const

const sizes = {
  sm: 'h-7 gap-1 px-2 text-sm',
  md: 'h-8 gap-1.5 px-3 text-sm',
  icon: 'size-8',
  'icon-sm': 'size-7',
  'icon-xs': 'size-6',
} as const

export interface ButtonLook {
  variant?: keyof typeof variants
  size?: keyof typeof sizes
}

/** The look of a button, for a link that acts as one. */
export function buttonClass({ variant = 'secondary', size = 'md' }: ButtonLook = {}): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors select-none',
    'disabled:opacity-50 aria-disabled:opacity-50',
    variants[variant],
    sizes[size],
  )
}

export function Button({ variant, size, className, ...props }: ButtonLook & ComponentProps<'button'>) {
  return <button type="button" {...props} className={cx(buttonClass({ variant, size }), className)} />
}
