import type { ReactNode } from 'react'

interface Props {
  title: string
  /** the question that the page answers, in a line */
  children?: ReactNode
  /** buttons for the page as a whole */
  actions?: ReactNode
}

/** Title of a page, above its filter bar. */
export function PageHeader({ title, children, actions }: Props) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-3 px-4 pt-5 pb-3 md:px-6">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {children !== undefined && <p className="text-base text-muted">{children}</p>}
      </div>
      {actions !== undefined && <div className="print:hidden">{actions}</div>}
    </header>
  )
}

/** The content of a page below the header and the filter bar. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className="flex max-w-400 flex-col gap-4 px-4 py-4 md:px-6">{children}</div>
}
