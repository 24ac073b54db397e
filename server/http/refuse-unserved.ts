import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Refusal } from '../ingest/answer.ts'
import { maxBodyBytes } from '../protocol/limits.ts'
import { canDecode } from './request-path.ts'

/** A form that is sent before the script of its page runs shows the page again. */
const methodsOfPages = ['GET', 'HEAD', 'POST']
/** TRACE, for one, makes Next.js answer 500. */
const methods = [...methodsOfPages, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Why Next.js does not get to see a request; null where it does. A form with files it would take for the call of a server
 * action, decode it for anybody, and write to the log what it names. There are no server actions here.
 */
export function refusalOf({ method = '', url = '', headers }: IncomingMessage): Refusal | null {
  const allowed = url.startsWith('/api/') ? methods : methodsOfPages
  if (!allowed.includes(method)) return { code: 'method_not_allowed', headers: { Allow: allowed.join(', ') } }
  if (!canDecode(url)) return { code: 'not_found' }
  if (/^\s*multipart\//i.test(headers['content-type'] ?? '')) return { code: 'unsupported_media_type' }
  return bodyRefusal(headers)
}

/** Next.js keeps up to 10 MiB of each body, twice, before any handler is asked: enough of those, and memory is full. */
function bodyRefusal(headers: IncomingHttpHeaders): Refusal | null {
  if (headers['transfer-encoding'] !== undefined) return { code: 'length_required' }
  return Number(headers['content-length'] ?? 0) > maxBodyBytes ? { code: 'too_large' } : null
}
