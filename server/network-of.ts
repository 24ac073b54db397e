import { isIP } from 'node:net'

/**
 * The network of an address: IPv4 cut to `bits4`, IPv6 to `bits6` (multiples of 8 and 16).
 * @returns `203.0.113.0/24`, `2001:db8:7::/48`; null for what is no address
 */
export function networkOf(address: string, bits4: number, bits6: number): string | null {
  const plain = address.trim().replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain
  if (isIP(mapped) === 4) {
    const bytes = mapped.split('.').map((byte, index) => (index < bits4 / 8 ? byte : '0'))
    return `${bytes.join('.')}/${bits4}`
  }
  if (isIP(mapped) !== 6) return null
  const kept = groupsOf(mapped).slice(0, bits6 / 16)
  return `${kept.map((group) => group.toString(16)).join(':')}::/${bits6}`
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const before = parseGroups(head)
  const after = tail === undefined ? [] : parseGroups(tail)
  const gap = Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: gap }, () => 0), ...after]
}

function parseGroups(text: string): number[] {
  if (text === '') return []
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}
