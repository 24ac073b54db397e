'use client'

import type { ReactNode } from 'react'
import { useView } from '@/components/shell/view-provider.tsx'
import { useNow } from '@/components/ui/clock.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { formatCount, installations, type Unit } from '@/lib/format/count.ts'
import { formatDataTime, formatInstant, formatRelative } from '@/lib/format/instant.ts'
import type { PanelAnswer, PanelQuery } from './panel.tsx'

interface Props {
  query: PanelQuery<PanelAnswer>
  unit: Unit
}

/** Below the title: how many, of when, and what is left out. */
export function PanelFacts({ query, unit }: Props) {
  const meta = query.data?.meta
  if (meta === undefined) return <Line>{query.error === null && <Skeleton className="h-3 w-48" />}</Line>
  return (
    <Line>
      <span title={`Sample: ${meta.denominator}`}>n = {formatCount(meta.n, unit)}</span>
      {meta.as_of !== null && <DataTime instant={meta.as_of} />}
      <Freshness query={query} />
      {meta.one_day_installations !== undefined && meta.one_day_installations > 0 && (
        <OneDayToggle count={meta.one_day_installations} />
      )}
    </Line>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <p className="flex min-h-4 flex-wrap items-center gap-x-3 text-xs text-muted">{children}</p>
}

function DataTime({ instant }: { instant: string }) {
  const now = useNow()
  const date = new Date(instant)
  return (
    <time dateTime={instant} title={formatInstant(date)}>
      data to {formatDataTime(date, now)}, {formatRelative(date, now)}
    </time>
  )
}

/** While old data stays on the screen: how old it is, and why it does. */
function Freshness({ query }: { query: PanelQuery<PanelAnswer> }) {
  const now = useNow()
  const age = formatRelative(new Date(query.dataUpdatedAt), now)
  if (query.isFetching) return <span>updating; shown is from {age}</span>
  if (query.error === null) return null
  return (
    <span className="text-danger">
      update failed; shown is from {age}{' '}
      <button type="button" onClick={query.refetch} className="underline underline-offset-2">
        Retry
      </button>
    </span>
  )
}

function OneDayToggle({ count }: { count: number }) {
  const { view, update } = useView()
  const isIncluded = view.oneDay === 'include'
  return (
    <button
      type="button"
      onClick={() => {
        update({ oneDay: isIncluded ? 'exclude' : 'include' })
      }}
      title={isIncluded ? 'Leave them out' : 'Include them in all figures. Mostly test clusters.'}
      className="rounded-sm underline decoration-edge underline-offset-2 hover:text-ink"
    >
      {isIncluded ? 'with ' : '+'}
      {formatCount(count, ['one-day installation', `one-day ${installations[1]}`])}
    </button>
  )
}
