'use client'

import { ChartNoAxesColumn } from 'lucide-react'
import Link from 'next/link'
import { useView } from '@/components/shell/view-provider.tsx'
import { Button, buttonClass } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { formatPeriod } from '@/lib/format/day.ts'
import { hasFilters, withoutFilters } from '@/lib/view-state/toggle.ts'

/** Why there is nothing to show, and the steps that may help. */
export function PanelEmpty() {
  const { view, bounds, parameters, update } = useView()
  const isFiltered = hasFilters({ ...view, oneDay: 'exclude' })
  const { from, to } = parameters
  if (bounds.firstDay === null)
    return (
      <EmptyState
        icon={<ChartNoAxesColumn />}
        title="No reports yet"
        actions={
          <Link href="/" className={buttonClass({ size: 'sm' })}>
            Send the first one
          </Link>
        }
      >
        Figures appear within a minute of the first report.
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<ChartNoAxesColumn />}
      title="Nothing in this view"
      actions={
        <>
          {isFiltered && (
            <Button
              size="sm"
              onClick={() => {
                update(withoutFilters)
              }}
            >
              Clear filters
            </Button>
          )}
          {(bounds.firstDay < from || to < bounds.today) && (
            <Button
              size="sm"
              onClick={() => {
                update({ period: 'all' })
              }}
            >
              Show all time
            </Button>
          )}
          {view.oneDay === 'exclude' && (
            <Button
              size="sm"
              onClick={() => {
                update({ oneDay: 'include' })
              }}
            >
              Include one-day installations
            </Button>
          )}
        </>
      }
    >
      No data for {formatPeriod(from, to)}
      {isFiltered ? ' with these filters' : ''}.
    </EmptyState>
  )
}
