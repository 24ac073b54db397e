'use client'

import { useNow } from '@/components/ui/clock.tsx'
import { formatRelative } from '@/lib/format/instant.ts'
import type { PanelAnswer, PanelQuery } from './panel.tsx'

/** Over old data that stays on the screen: how old it is, and why it does. */
export function PanelAge({ query }: { query: PanelQuery<PanelAnswer> }) {
  const now = useNow()
  if (!query.isFetching && query.error === null) return null
  // data of another view, kept until this one's has come, has no time of its own
  const age =
    query.dataUpdatedAt === 0 ? 'the view before' : formatRelative(new Date(query.dataUpdatedAt), now)
  return (
    <p className="absolute top-0 right-0 z-20 flex h-6 items-center gap-2 rounded-sm border border-line bg-raised px-2 text-xs text-muted shadow-raised print:hidden">
      {query.isFetching ? (
        `Updating. Shown: ${age}`
      ) : (
        <>
          <span className="text-danger">Not updated. Shown: {age}</span>
          <button
            type="button"
            onClick={query.refetch}
            className="font-medium text-ink underline underline-offset-2"
          >
            Retry
          </button>
        </>
      )}
    </p>
  )
}
