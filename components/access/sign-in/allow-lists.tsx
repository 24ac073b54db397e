import type { ProviderFact } from '@/lib/contracts/access/provider-list.ts'

/** How a provider is set up, and whom its lists name. */
export function AllowLists({ lists }: { lists: readonly ProviderFact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
      {lists.map(({ label, entries, empty }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words">{entries.length === 0 ? empty : entries.join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
