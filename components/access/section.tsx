import { useId, type ReactNode } from 'react'

interface Props {
  /** where an address leads to it */
  id?: string
  title: string
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A titled part of a page about people or the account. */
export function Section({ id: anchor, title, note, actions, children }: Props) {
  const id = useId()
  return (
    <section id={anchor} aria-labelledby={id} className="min-w-0 rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-start justify-between gap-3 px-4 pt-4 pb-3">
        <div>
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {note !== undefined && <p className="text-sm text-muted">{note}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  )
}
