import type { AppError } from '../../errors.ts'

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status })
}

export function noContent(): Response {
  return new Response(null, { status: 204 })
}

/** Answers with `application/problem+json`. */
export function refusal(error: AppError): Response {
  const headers = { 'content-type': 'application/problem+json', ...error.headers }
  return new Response(JSON.stringify(error.problem()), { status: error.status, headers })
}
