'use client'

import { useView } from '@/components/shell/view-provider.tsx'
import { lifecycle } from '@/lib/contracts/lifecycle.ts'
import { lifecycleQuery } from '@/lib/queries/lifecycle.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'
import { useAsked } from './use-asked.ts'

/** What came and went, in weeks where the interval was not chosen: several panels show it, and ask once. */
export function useLifecycle() {
  const { parameters, view } = useView()
  return useAsked(lifecycle, lifecycleQuery, { ...parameters, interval: weeklyByDefault(view, parameters) })
}
