import type { ReactNode } from 'react'

interface Props {
  icon?: ReactNode
  /** what is missing */
  title: string
  /** `h1` where it is all that the page has */
  heading?: 'p' | 'h1'
  /** why */
  children?: ReactNode
  /** what to do about it */
  actions?: ReactNode
}

export function EmptyState({ icon, title, heading: Heading = 'p', children, actions }: Props) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-1 p-6 text-center">
      {icon !== undefined && <span className="mb-2 text-faint">{icon}</span>}
      <Heading className="font-medium">{title}</Heading>
      {children !== undefined && <p className="max-w-96 text-sm text-muted">{children}</p>}
      {actions !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
