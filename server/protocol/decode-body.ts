import { maxBodyBytes, maxNesting } from './limits.ts'
import { nestsDeeperThan } from './nests-deeper-than.ts'
import { reject, type Rejection } from './rejection.ts'

// A byte order mark is passed over, as RFC 8259 allows.
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Bytes → JSON value, within the limits of size and nesting. Of a key that is there twice, the last one counts. */
export function decodeBody(body: Uint8Array): { kind: 'json'; value: unknown } | Rejection {
  if (body.length > maxBodyBytes) return reject('too_large')
  if (nestsDeeperThan(maxNesting, body)) return reject('too_deep')
  try {
    return { kind: 'json', value: JSON.parse(utf8.decode(body)) }
  } catch {
    return reject('malformed_json')
  }
}
