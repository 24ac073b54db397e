import { filterNames, type FilterName, type View } from './view.ts'

/** The view with this value of a filter added, or removed where it was there. */
export function toggleFilter(view: View, name: FilterName, value: string): View {
  const values: readonly string[] = view[name]
  const next = values.includes(value) ? values.filter((item) => item !== value) : [...values, value]
  return { ...view, [name]: next }
}

export function hasFilters(view: View): boolean {
  return view.oneDay === 'include' || filterNames.some((name) => view[name].length > 0)
}

/** Without filters; period and interval stay. */
export function withoutFilters(view: View): View {
  return { ...view, oneDay: 'exclude', channel: [], kamaji: [], kubernetes: [], distribution: [] }
}
