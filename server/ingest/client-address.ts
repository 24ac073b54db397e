import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The address of the client, believing the last `trustedProxies` hops: the proxy nearest to us wrote the last entry of
 * X-Forwarded-For, and so on. With fewer entries than proxies the request did not come through them all: then the
 * address of the connection counts.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const connected = request.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return connected
  const hops = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const claimed = withoutPort(hops.at(-trustedProxies)?.trim() ?? '')
  return isIP(claimed) === 0 ? connected : claimed
}

/** Some proxies write `192.0.2.1:4711` and `[2001:db8::1]:4711`. */
function withoutPort(hop: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(hop)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(hop)?.[1] ?? hop
}
