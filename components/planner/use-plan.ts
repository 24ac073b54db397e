'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { parsePlan, writePlan, type Plan } from '@/lib/view-state/plan.ts'
import { withSearch } from '@/lib/view-state/write-view.ts'

/** The plan that the URL holds, and a way to another one; the back button returns. */
export function usePlan(): [Plan, (change: Partial<Plan>) => void] {
  const current = useSearchParams()
  const plan = useMemo(() => parsePlan(current), [current])
  return [plan, update]
}

/** Reads the URL anew: two changes may come before the page has followed the first. */
function update(change: Partial<Plan>): void {
  const { pathname, search } = window.location
  const before = new URLSearchParams(search)
  const after = writePlan({ ...parsePlan(before), ...change }, before)
  if (after.toString() !== before.toString()) window.history.pushState(null, '', withSearch(pathname, after))
}
