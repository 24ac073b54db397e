import { networkOf } from '../network-of.ts'

/** All that is kept of an address: `203.0.113.0/24`, `2001:db8:7::/48`; null for what is no address. */
export function cutAddress(address: string | null): string | null {
  return address === null ? null : networkOf(address, 24, 48)
}
