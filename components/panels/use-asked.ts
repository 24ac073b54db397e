'use client'

import { useQuery } from '@tanstack/react-query'
import { useControls } from '@/components/shell/use-controls.ts'
import { useView } from '@/components/shell/view-provider.tsx'
import type { Answer, Contract, ParametersOf } from '@/lib/contracts/contract.ts'
import type { answerQuery } from '@/lib/queries/answer-query.ts'
import { apiPath } from '@/lib/queries/api-path.ts'
import { periodBefore } from '@/lib/view-state/period.ts'
import type { PanelAnswer, PanelQuery } from './panel.tsx'

/** The same question about the period before. */
export interface Before<A extends PanelAnswer> {
  query: PanelQuery<A>
  /** path and query of its answer */
  source: string
}

export interface Asked<A extends PanelAnswer> {
  query: PanelQuery<A>
  source: string
  before: Before<A> | undefined
}

/** What a panel over time asks: its question, and the same about the period before while the view compares the two. */
export function useAsked<C extends Contract>(
  contract: C,
  queryOf: (parameters: ParametersOf<C>) => ReturnType<typeof answerQuery<C>>,
  parameters: ParametersOf<C>,
): Asked<Answer<C>> {
  const { view } = useView()
  const controls = useControls()
  const isCompared = view.compare && controls?.includes('comparison') === true
  const earlier = { ...parameters, ...periodBefore(parameters) }
  const query = useQuery(queryOf(parameters))
  const before = useQuery({ ...queryOf(earlier), enabled: isCompared })
  // the answer for another period, kept while this one is on its way, is nothing to compare with
  const data = before.isPlaceholderData ? undefined : before.data
  return {
    query,
    source: apiPath(contract, parameters),
    before: isCompared ? { query: { ...before, data }, source: apiPath(contract, earlier) } : undefined,
  }
}
