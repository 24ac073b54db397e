'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { withSearch } from '@/lib/view-state/write-view.ts'

/**
 * A choice of the page itself (its tab, for one) that the URL holds beside the period and the filters.
 * @returns the choice, the first where the URL has none that is allowed, and a way to change it
 */
export function usePageParameter<T extends string>(
  name: string,
  allowed: readonly [T, ...T[]],
): [T, (value: T) => void] {
  const pathname = usePathname()
  const current = useSearchParams()
  const value = allowed.find((item) => item === current.get(name)) ?? allowed[0]
  const change = (next: T) => {
    const search = new URLSearchParams(current)
    if (next === allowed[0]) search.delete(name)
    else search.set(name, next)
    window.history.pushState(null, '', withSearch(pathname, search))
  }
  return [value, change]
}
