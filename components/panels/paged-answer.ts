import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { Answer, Contract } from '@/lib/contracts/contract.ts'
import type { PanelQuery } from './panel.tsx'

/** The pages read so far, as one answer. */
export function pagedAnswer<C extends Contract>(
  query: UseInfiniteQueryResult<InfiniteData<Answer<C>>>,
): PanelQuery<Answer<C>> {
  const { error, isRefetching, dataUpdatedAt, refetch } = query
  const [first] = query.data?.pages ?? []
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const data = first === undefined ? undefined : { meta: first.meta, rows }
  return { data, error, isFetching: isRefetching, dataUpdatedAt, refetch }
}
