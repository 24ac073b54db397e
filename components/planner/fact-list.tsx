import type { Fact } from '@/lib/summaries/impact.ts'

/** Figures with what helps to read them. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid h-full content-start gap-x-6 gap-y-3 @md:grid-cols-2 @3xl:grid-cols-4">
      {facts.map(({ label, value, note }) => (
        <div key={label} className="min-w-0">
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="text-lg leading-6 font-semibold">{value}</dd>
          <dd className="text-xs text-muted">{note}</dd>
        </div>
      ))}
    </dl>
  )
}
