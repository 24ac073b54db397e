import { createHmac } from 'node:crypto'
import { uuidOfDigest } from '../uuid-of-digest.ts'

/**
 * The name under which an installation is stored: HMAC-SHA-256 of its uuid, cut to a uuid of version 8 (RFC 9562,
 * "vendor-defined"). The uuid counts without white space around it and in lower case, so that two spellings of one
 * uuid are one installation. Without the secret nobody can tell whether a known uuid is among the pseudonyms.
 * @param secret TELEMETRY_SECRET; another secret gives another, unlinkable name
 */
export function pseudonymise(secret: string, uuid: string): string {
  return uuidOfDigest(createHmac('sha256', secret).update(uuid.trim().toLowerCase()).digest())
}

const keptNames = 20_000

/** The same for one secret, from memory for uuids that came lately: the hash is a tenth of the work of a report. */
export function pseudonymiser(secret: string): (uuid: string) => string {
  const kept = new Map<string, string>()
  return (uuid) => {
    const known = kept.get(uuid)
    if (known !== undefined) return known
    const name = pseudonymise(secret, uuid)
    if (kept.size >= keptNames) kept.clear()
    kept.set(uuid, name)
    return name
  }
}
