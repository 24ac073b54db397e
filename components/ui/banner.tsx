import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const tones = {
  neutral: 'border-line bg-hover text-ink',
  warning: 'border-warning/30 bg-warning-soft text-warning',
  danger: 'border-danger/30 bg-danger-soft text-danger',
} as const

interface Props {
  tone?: keyof typeof tones
  icon?: ReactNode
  children: ReactNode
  /** `alert` when it comes as the answer to an action */
  role?: 'alert' | 'status' | 'note'
}

/** One message above what it is about. */
export function Banner({ tone = 'neutral', icon, children, role }: Props) {
  return (
    <div role={role} className={cx('flex gap-2 rounded-md border px-3 py-2 text-sm', tones[tone])}>
      {icon !== undefined && <span className="flex h-5 items-center">{icon}</span>}
      <div className="min-w-0">{children}</div>
    </div>
  )
}
