import { createHmac } from 'node:crypto'
import { networkOf } from '../../network-of.ts'
import { derivedKey } from '../derived-key.ts'

/** One IPv6 customer has at least a /64: all of it counts as one address. */
function network(address: string | null): string {
  return (address !== null && networkOf(address, 32, 64)) || 'unknown'
}

/** Keyed hashes, so that neither an email address nor an IP address is at rest. */
export function throttleKeys(email: string, address: string | null): { pair: string; address: string } {
  return { pair: keyed('pair', email, network(address)), address: keyed('address', network(address)) }
}

function keyed(...parts: string[]): string {
  return createHmac('sha256', derivedKey('throttle')).update(JSON.stringify(parts)).digest('base64url')
}
