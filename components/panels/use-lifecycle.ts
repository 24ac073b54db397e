'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { lifecycle } from '@/lib/contracts/lifecycle.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { lifecycleQuery } from '@/lib/queries/lifecycle.ts'
import { weeklyByDefault } from '@/lib/view-state/weekly-by-default.ts'

/** What came and went, in weeks where the interval was not chosen: several panels show it, and ask once. */
export function useLifecycle() {
  const { parameters, view } = useView()
  const asked = { ...parameters, interval: weeklyByDefault(view, parameters) }
  return { query: useQuery(lifecycleQuery(asked)), source: apiPath(lifecycle, asked) }
}
