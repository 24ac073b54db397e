'use client'

import { useSearchParams } from 'next/navigation'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useToday } from '@/components/ui/clock.tsx'
import type { Day } from '@/lib/time/day.ts'
import { apiParameters, type ApiParameters } from '@/lib/view-state/api-parameters.ts'
import { parseView } from '@/lib/view-state/parse-view.ts'
import type { Bounds, View } from '@/lib/view-state/view.ts'
import { withSearch, writeView } from '@/lib/view-state/write-view.ts'

const FirstDayContext = createContext<Day | null>(null)

/** @param firstDay first UTC day with data; null while there is none */
export function ViewProvider({ firstDay, children }: { firstDay: Day | null; children: ReactNode }) {
  return <FirstDayContext value={firstDay}>{children}</FirstDayContext>
}

export interface ViewState {
  view: View
  bounds: Bounds
  /** the view as parameters of the API */
  parameters: ApiParameters
  /** goes to another view: the URL changes, and with it everything that reads it; the back button returns */
  update: (change: Partial<View> | ((view: View) => Partial<View>)) => void
  /** the query string that carries this view to another page */
  search: URLSearchParams
}

/** The view that the URL holds. Changing it asks the server for no page; panels fetch what they need. */
export function useView(): ViewState {
  const firstDay = use(FirstDayContext)
  const today = useToday()
  const current = useSearchParams()
  return useMemo(() => {
    const view = parseView(current)
    const bounds = { today, firstDay }
    return { view, bounds, parameters: apiParameters(view, bounds), update, search: writeView(view) }
  }, [current, today, firstDay])
}

/** Reads the URL anew: two keys may come before the page has followed the first. */
function update(change: Partial<View> | ((view: View) => Partial<View>)): void {
  const { pathname, search } = window.location
  const before = new URLSearchParams(search)
  const view = parseView(before)
  const after = writeView({ ...view, ...(typeof change === 'function' ? change(view) : change) }, before)
  if (after.toString() !== before.toString()) window.history.pushState(null, '', withSearch(pathname, after))
}
