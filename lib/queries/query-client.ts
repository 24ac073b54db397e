import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

const mostRetries = 2

/**
 * One for the browser's tab; on the server one a request, so that nobody's data reaches somebody else.
 * @param onSignedOut the session has ended meanwhile: no question is answered any more
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    defaultOptions: { queries: { retry: (failures, error) => failures < mostRetries && mayPass(error) } },
  })
}

/** A refusal stays a refusal; what went wrong on the way or on the server may be gone next time. */
function mayPass(error: Error): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500
}
