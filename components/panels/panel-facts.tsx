'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useView } from '@/components/shell/view-provider.tsx'
import { useNow } from '@/components/ui/clock.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { dominatingShare } from '@/lib/contracts/outliers.ts'
import { formatPeriod } from '@/lib/format/day.ts'
import { formatCount, installations, type Unit } from '@/lib/format/count.ts'
import { formatDataTime, formatInstant, formatRelative } from '@/lib/format/instant.ts'
import { formatShare } from '@/lib/format/number.ts'
import { withSearch } from '@/lib/view-state/write-view.ts'
import { periodBefore } from '@/lib/view-state/period.ts'
import type { PanelAnswer, PanelQuery } from './panel.tsx'

interface Props {
  query: PanelQuery<PanelAnswer>
  /** the same of the period before, while there is a comparison */
  before: PanelQuery<PanelAnswer> | undefined
  unit: Unit
  /** a panel of one figure has no room for the toggle of one-day installations */
  isFigure: boolean
}

/** Below the title: how many, of when, and what is left out. It has one height, with and without an answer. */
export function PanelFacts({ query, before, unit, isFigure }: Props) {
  const meta = query.data?.meta
  if (meta === undefined)
    return <Line>{query.error === null && <Skeleton className="h-3 w-48 max-w-full" />}</Line>
  const oneDay = meta.one_day_installations ?? 0
  return (
    <Line>
      <span title={`Sample: ${meta.denominator}`}>n = {formatCount(meta.n, unit)}</span>
      {meta.as_of !== null && <DataTime instant={meta.as_of} />}
      {before !== undefined && !isFigure && <BeforeFacts query={before} unit={unit} />}
      {(meta.largest_share ?? 0) > dominatingShare && !isFigure && (
        <Dominated share={meta.largest_share ?? 0} />
      )}
      {oneDay > 0 && !isFigure && <OneDayToggle count={oneDay} />}
    </Line>
  )
}

/** How many the period before is of; a comparison that fails or finds nothing says so. */
function BeforeFacts({ query, unit }: Pick<Props, 'query' | 'unit'>) {
  const { parameters } = useView()
  const { from, to } = periodBefore(parameters)
  const days = formatPeriod(from, to)
  const meta = query.data?.meta
  if (meta !== undefined)
    return (
      <span>
        before ({days}): {meta.as_of === null ? 'no data' : `n = ${formatCount(meta.n, unit)}`}
      </span>
    )
  if (query.error === null) return <span>before: loading …</span>
  return (
    <button
      type="button"
      onClick={() => {
        void query.refetch()
      }}
      className="rounded-sm text-danger underline decoration-edge underline-offset-2"
    >
      before: failed, try again
    </button>
  )
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p className="flex min-h-4 flex-wrap items-center gap-x-3 text-xs text-muted @max-3xs:gap-x-2">
      {children}
    </p>
  )
}

/** In full where there is room, else only how long ago. */
function DataTime({ instant }: { instant: string }) {
  const now = useNow()
  const date = new Date(instant)
  return (
    <time dateTime={instant} title={`Data to ${formatInstant(date)}`}>
      <span className="@max-md:hidden">data to {formatDataTime(date, now)}, </span>
      {formatRelative(date, now)}
    </time>
  )
}

/** Of figures of control planes that one installation has a good part in. */
function Dominated({ share }: { share: number }) {
  const { search } = useView()
  return (
    <Link
      href={withSearch('/data-quality', search)}
      title="What it does moves every figure of control planes. See which one it is."
      className="rounded-sm underline decoration-edge underline-offset-2 hover:text-ink"
    >
      one installation has {formatShare(share)}
    </Link>
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
