import { defaultView, filterNames, type View } from './view.ts'

const ownNames = ['period', 'from', 'to', 'interval', 'one_day', 'compare', ...filterNames]

/**
 * The query string of a view: what is as by default is left out.
 * @param others parameters that belong to the page (its tab, for one) and stay as they are
 */
export function writeView(view: View, others = new URLSearchParams()): URLSearchParams {
  const search = new URLSearchParams()
  if (typeof view.period === 'object') {
    search.set('from', view.period.from)
    search.set('to', view.period.to)
  } else if (view.period !== defaultView.period) search.set('period', view.period)
  if (view.interval !== defaultView.interval) search.set('interval', view.interval)
  if (view.oneDay !== defaultView.oneDay) search.set('one_day', view.oneDay)
  if (view.compare) search.set('compare', 'before')
  for (const name of filterNames) for (const value of view[name]) search.append(name, value)
  for (const [name, value] of others) if (!ownNames.includes(name)) search.append(name, value)
  return search
}

/** A path with its query string, if there is any. */
export function withSearch(path: string, search: URLSearchParams): string {
  return search.size === 0 ? path : `${path}?${search}`
}
