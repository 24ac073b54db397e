'use client'

import type { ComponentProps, ReactNode } from 'react'
import { Button, type ButtonLook } from './button.tsx'
import { Tooltip } from './tooltip.tsx'

interface Props extends Omit<ButtonLook, 'size'>, Omit<ComponentProps<'button'>, 'children'> {
  /** its name, also shown as a hint */
  label: string
  /** added to the hint: a key, for one */
  hint?: ReactNode
  icon: ReactNode
  size?: 'icon' | 'icon-sm'
}

export function IconButton({ label, hint, icon, size = 'icon', variant = 'ghost', ...props }: Props) {
  return (
    <Tooltip
      content={
        <span className="flex items-center gap-2">
          {label}
          {hint}
        </span>
      }
    >
      <Button {...props} variant={variant} size={size} aria-label={label}>
        {icon}
      </Button>
    </Tooltip>
  )
}
