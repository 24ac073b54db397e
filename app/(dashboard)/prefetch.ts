import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import type { Contract, ParametersOf } from '@/lib/contracts/contract.ts'
import type { answerQuery, pagesQuery } from '@/lib/queries/answer-query.ts'
import type { Answerer } from '@/server/analytics/answer.ts'
import { ask } from '@/server/analytics/ask.ts'

/** Puts an answer where the panels will look for it. A failure is left to the browser, which asks again and says so. */
export type Load = (client: QueryClient) => Promise<void>

/** An answer asked for without HTTP, under the key of the query that the panel has. */
export function loadAnswer<C extends Contract>(
  query: (parameters: ParametersOf<C>) => ReturnType<typeof answerQuery<C>>,
  answer: Answerer<C>,
  parameters: ParametersOf<C>,
): Load {
  return (client) => client.prefetchQuery({ ...query(parameters), queryFn: () => ask(answer, parameters) })
}

/** The first page of a list. */
export function loadPage<C extends Contract>(
  query: (parameters: ParametersOf<C>) => ReturnType<typeof pagesQuery<C>>,
  answer: Answerer<C>,
  parameters: ParametersOf<C>,
): Load {
  return (client) =>
    client.prefetchInfiniteQuery({ ...query(parameters), queryFn: () => ask(answer, parameters) })
}

/** All that a page shows first, so that it arrives with its figures in it. */
export async function prefetch(loads: readonly Load[]): Promise<DehydratedState> {
  const client = new QueryClient()
  await Promise.all(loads.map((load) => load(client)))
  return dehydrate(client)
}
