import { createHmac } from 'node:crypto'
import { networkOf } from '../../network-of.ts'
import { derivedKey } from '../derived-key.ts'

/** One IPv6 customer has at least a /64: all of it counts as one address. */
function network(address: string | null): string {
  return (address !== null && networkOf(address, 32, 64)) || 'unknown'
}

interface ThrottleKeys {
  pair: string
  address: string
  person: string
}

/** Keyed hashes, so that neither an email address nor an IP address is at rest. */
export function throttleKeys(email: string, address: string | null): ThrottleKeys {
  return {
    pair: keyed('pair', email, network(address)),
    address: keyed('address', network(address)),
    person: personKey(email),
  }
}

/** All throttles of a person carry it, whatever address they are for. */
export const personKey = (email: string): string => keyed('person', email)

export const factorKey = (userId: string): string => keyed('factor', userId)

function keyed(...parts: string[]): string {
  return createHmac('sha256', derivedKey('throttle')).update(JSON.stringify(parts)).digest('base64url')
}
