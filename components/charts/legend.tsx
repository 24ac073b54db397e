'use client'

import { Info } from 'lucide-react'
import { cx } from '@/components/ui/cx.ts'
import type { Series } from '@/lib/series/series.ts'
import { Pickable } from './pickable.tsx'
import { BeforeSign, Sign } from './sign.tsx'

/** What a click, or Enter, on an entry does. */
export interface LegendAction {
  /** said to those who point at it or hear it */
  hint: string
  onPick: () => void
  /** the entry is a filter, and on */
  isOn?: boolean
  /** the entry opens or closes a group */
  isExpanded?: boolean
}

export interface LegendEntry {
  series: Series
  /** its newest figure */
  value: string
  /** against the period before, while there is a comparison */
  change?: string | null
  action?: LegendAction | undefined
  /** opens what is known of it, beside what picking it does */
  details?: LegendAction | undefined
}

/** The series of a chart in the order in which they are stacked, each with its newest figure. */
export function Legend({
  entries,
  more,
  hasBefore = false,
}: {
  entries: readonly LegendEntry[]
  /** there are dashed lines of the period before */
  hasBefore?: boolean
  more?: LegendAction | undefined
}) {
  const hasButtons = more !== undefined || entries.some(({ action, details }) => action ?? details)
  return (
    <ul
      aria-label="Legend"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={hasButtons ? undefined : 0}
      className="flex max-h-24 flex-wrap gap-x-1 overflow-y-auto focus-inset @xl:max-h-none @xl:flex-col @xl:flex-nowrap"
    >
      {entries.map((entry) => (
        <li key={entry.series.id} className="flex items-center">
          <Entry {...entry} />
          {entry.details !== undefined && <Details {...entry.details} />}
        </li>
      ))}
      {hasBefore && (
        <li className={cx(row, 'text-muted')}>
          <BeforeSign />
          Period before
        </li>
      )}
      {more !== undefined && (
        <li>
          <MoreButton {...more} />
        </li>
      )}
    </ul>
  )
}

const row = 'flex min-h-6 w-full items-center gap-1.5 rounded-sm px-1 text-left text-xs'

/** Shows more series, or fewer. */
export function MoreButton({ hint, isExpanded, onPick }: LegendAction) {
  return (
    <button
      type="button"
      aria-expanded={isExpanded}
      onClick={onPick}
      className={cx(row, 'text-accent focus-inset hover:bg-hover')}
    >
      {hint}
    </button>
  )
}

function Details({ hint, onPick }: LegendAction) {
  return (
    <button
      type="button"
      aria-label={hint}
      title={hint}
      onClick={onPick}
      className="flex size-6 shrink-0 items-center justify-center rounded-sm text-muted focus-inset hover:bg-hover hover:text-ink print:hidden"
    >
      <Info className="size-3.5" />
    </button>
  )
}

function Entry({ series, value, change, action }: LegendEntry) {
  return (
    <Pickable className={row} action={action}>
      <Sign series={series} />
      <span className="truncate @xl:grow">
        {series.label}
        {series.isEnded === true && <span className="sr-only">, past its end of life</span>}
      </span>
      <span className="text-muted">{value}</span>
      {change !== undefined && (
        <span className="text-right whitespace-nowrap text-muted @xl:min-w-16">{change ?? '–'}</span>
      )}
    </Pickable>
  )
}
