import type { AppError } from '../../errors.ts'
import { Throttled } from '../throttle/throttled.ts'

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status })
}

export function noContent(): Response {
  return new Response(null, { status: 204 })
}

/** Answers with `application/problem+json`. */
export function refusal(error: AppError): Response {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (error instanceof Throttled) headers['retry-after'] = String(error.retryAfterSeconds)
  return new Response(JSON.stringify(error.problem()), { status: error.status, headers })
}
