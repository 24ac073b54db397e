import type { ReactNode } from 'react'

/** Title of an access page, and what it is for. */
export function CardTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-4">
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      {children !== undefined && <p className="mt-1 text-base text-muted">{children}</p>}
    </header>
  )
}
