import { createHmac, randomBytes } from 'node:crypto'
import { networkOf } from '../network-of.ts'

const dayMs = 86_400_000

/**
 * Turns addresses into keys for a rate limit: no address is kept, not even in memory. The salt of the keyed hash is known
 * to this process only, and lasts a day. All of a /64 is one customer of IPv6, so it is one key.
 */
export function addressKeys(nowMs: () => number): (address: string) => string {
  let salt = randomBytes(32)
  let saltedAtMs = nowMs()
  return (address) => {
    if (nowMs() - saltedAtMs >= dayMs) {
      salt = randomBytes(32)
      saltedAtMs = nowMs()
    }
    const network = networkOf(address, 32, 64) ?? 'unknown'
    return createHmac('sha256', salt).update(network).digest('base64')
  }
}
