import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Contract, ParametersOf } from '../contracts/contract.ts'
import { fetchAnswer } from './fetch-answer.ts'

/** Aggregates are redone once a minute: asking more often brings nothing new. */
const staleTimeMs = 60_000

/** How react-query asks an endpoint once. The key holds all parameters; a new period keeps the old data meanwhile. */
export function answerQuery<C extends Contract>(contract: C, parameters: ParametersOf<C>) {
  return queryOptions({
    queryKey: [contract.path, parameters],
    queryFn: ({ signal }) => fetchAnswer(contract, parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: staleTimeMs,
  })
}

/** How react-query reads a list page by page. */
export function pagesQuery<C extends Contract>(contract: C, parameters: ParametersOf<C>) {
  return infiniteQueryOptions({
    queryKey: [contract.path, 'pages', parameters],
    queryFn: ({ signal, pageParam }) => fetchAnswer(contract, pageOf<C>(parameters, pageParam), signal),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.meta.next ?? null,
    placeholderData: keepPreviousData,
    staleTime: staleTimeMs,
  })
}

const firstPage: string | null = null

function pageOf<C extends Contract>(parameters: ParametersOf<C>, cursor: string | null): ParametersOf<C> {
  return cursor === null ? parameters : { ...parameters, cursor }
}
