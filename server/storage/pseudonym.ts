import { createHmac } from 'node:crypto'

/**
 * The name under which an installation is stored: HMAC-SHA-256 of its uuid, cut to a uuid of version 8 (RFC 9562,
 * "vendor-defined"). The uuid counts without white space around it and in lower case, so that two spellings of one
 * uuid are one installation. Without the secret nobody can tell whether a known uuid is among the pseudonyms.
 * @param secret TELEMETRY_SECRET; another secret gives another, unlinkable name
 */
export function pseudonymise(secret: string, uuid: string): string {
  const digest = createHmac('sha256', secret).update(uuid.trim().toLowerCase()).digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex', 0, 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
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
