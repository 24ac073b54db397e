import type { ReactNode } from 'react'

export type Fact = readonly [name: string, value: string]

/** What is known of a version, a line each. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="flex min-h-7 justify-between gap-4 border-b border-line py-1">
          <dt className="text-muted">{name}</dt>
          <dd className="text-right">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function DrawerSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="pt-4">
      <h3 className="pb-1 text-sm font-semibold">{title}</h3>
      {children}
    </section>
  )
}
