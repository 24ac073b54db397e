import type { IncomingMessage } from 'node:http'
import type { Refusal } from './answer.ts'

/** What can be refused before the body is read; null when the request may go on. */
export function refuseHead(request: IncomingMessage): Refusal | null {
  if (request.method !== 'POST') return { code: 'method_not_allowed', headers: { Allow: 'POST' } }
  const { 'content-type': type, 'content-encoding': encoding } = request.headers
  if (!isJson(type) || (encoding ?? 'identity') !== 'identity') return { code: 'unsupported_media_type' }
  return null
}

/** `application/json` with any parameters; a request that does not say is taken at its word when the body is JSON. */
function isJson(type: string | undefined): boolean {
  if (type === undefined || type === 'application/json') return true
  return /^application\/json\s*(;|$)/i.test(type.trim())
}
