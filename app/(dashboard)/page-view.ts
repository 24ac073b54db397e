import { dayOf } from '@/lib/time/day.ts'
import { apiParameters, type ApiParameters } from '@/lib/view-state/api-parameters.ts'
import { parseView } from '@/lib/view-state/parse-view.ts'
import type { View } from '@/lib/view-state/view.ts'
import { askFirstDay } from '@/server/analytics/ask.ts'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

export interface PageView {
  search: URLSearchParams
  view: View
  /** what the page asks the API for: the same that its panels ask for in the browser */
  parameters: ApiParameters
  /** nothing has reported yet */
  isEmpty: boolean
}

/** Reads the view from the address of a page. */
export async function pageView(searchParams: SearchParams): Promise<PageView> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(await searchParams))
    for (const item of Array.isArray(value) ? value : [value ?? '']) search.append(name, item)
  const view = parseView(search)
  const firstDay = await askFirstDay()
  const parameters = apiParameters(view, { today: dayOf(new Date()), firstDay })
  return { search, view, parameters, isEmpty: firstDay === null }
}
