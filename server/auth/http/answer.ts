import type { AppError } from '../../errors.ts'
import { Throttled } from '../throttle/throttled.ts'

const noStore = { 'cache-control': 'no-store' }

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: noStore })
}

export function noContent(): Response {
  return new Response(null, { status: 204, headers: noStore })
}

/** Answers with `application/problem+json`. */
export function refusal(error: AppError): Response {
  const headers: Record<string, string> = { ...noStore, 'content-type': 'application/problem+json' }
  if (error instanceof Throttled) headers['retry-after'] = String(error.retryAfterSeconds)
  return new Response(JSON.stringify(error.problem()), { status: error.status, headers })
}
