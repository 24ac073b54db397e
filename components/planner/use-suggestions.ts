'use client'

import { useQuery } from '@tanstack/react-query'
import { useView } from '@/components/shell/view-provider.tsx'
import { useToday } from '@/components/ui/clock.tsx'
import { upstream } from '@/lib/catalogue/support-of.ts'
import { catalogueSupportQuery } from '@/lib/queries/catalogue-support.ts'
import { datastoresQuery } from '@/lib/queries/datastores.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { suggestRules, type Suggestion } from '@/lib/rules/suggest-rules.ts'
import { listParameters } from '@/lib/view-state/list-parameters.ts'
import { lastDayParameters } from '@/lib/view-state/plan-parameters.ts'

interface Suggestions {
  /** undefined while the fleet is asked, and where that failed */
  suggestions: Suggestion[] | undefined
  error: Error | null
  retry: () => void
}

/** What this fleet and the catalogue suggest to look at. */
export function useSuggestions(): Suggestions {
  const { parameters } = useView()
  const last = lastDayParameters(parameters)
  const today = useToday()
  const support = useQuery(catalogueSupportQuery(listParameters(parameters)))
  const kubernetes = useQuery(kubernetesVersionsQuery({ ...last, by: 'minor' }))
  const kamaji = useQuery(kamajiVersionsQuery(last))
  const datastores = useQuery(datastoresQuery(last))
  const queries = [support, kubernetes, kamaji, datastores]
  const error = queries.map((query) => query.error).find((one) => one !== null) ?? null
  const retry = () => {
    for (const query of queries) if (query.error !== null) void query.refetch()
  }
  if (!support.data || !kubernetes.data || !kamaji.data || !datastores.data)
    return { suggestions: undefined, error, retry }
  const fleet = {
    kubernetes: kubernetes.data.rows,
    kamaji: kamaji.data.rows,
    datastores: datastores.data.rows,
  }
  const ofUpstream = support.data.rows.filter(({ distribution }) => distribution === upstream)
  const endOfLife = new Map(ofUpstream.map(({ minor, end_of_life }) => [minor, end_of_life]))
  return { suggestions: suggestRules(fleet, endOfLife, today), error, retry }
}
