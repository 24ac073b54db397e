import { z } from 'zod'
import { secretsIn } from './expectations.ts'

const problem = z.object({ status: z.number(), code: z.string(), field: z.string().optional() })
const object = z.record(z.string(), z.unknown())

/**
 * What an answer comes to, in a few words: `307 /login`, `200 Overview` (the heading of a page), `403 forbidden` (the code of
 * a problem), `200 {meta, rows: some}` (the keys of JSON). Whatever is odd about an answer is said too, so that it is no longer
 * equal to what was expected.
 */
export async function outcomeOf(response: Response, origin: string): Promise<string> {
  const { status, headers } = response
  const text = await response.text()
  const told = [status, ...partsOf(response, text, origin)]
  if (status !== 200) told.push(...secretsIn(text).map((secret) => `(gives away: ${secret})`))
  if (headers.get('cache-control') !== 'no-store') told.push('(may be cached)')
  return told.join(' ')
}

function partsOf({ status, headers }: Response, text: string, origin: string): string[] {
  const location = headers.get('location')
  if (location !== null) return [location.replace(new RegExp(`^${origin}(?=/)`), '')]
  const type = headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) return problemOf(status, JSON.parse(text))
  if (type.startsWith('application/json')) return [keysOf(object.parse(JSON.parse(text)))]
  if (type.startsWith('text/html')) return [/<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? 'a page without a heading']
  return [`${type} ${text}`.trim()].filter((part) => part !== '')
}

function problemOf(status: number, body: unknown): string[] {
  const { status: told, code, field } = problem.parse(body)
  return [code, ...(field === undefined ? [] : [field]), ...(told === status ? [] : [`(says ${told})`])]
}

function keysOf(body: Record<string, unknown>): string {
  const keys = Object.entries(body).map(([key, value]) =>
    Array.isArray(value) ? `${key}: ${value.length > 0 ? 'some' : 'none'}` : key,
  )
  return `{${keys.toSorted().join(', ')}}`
}
