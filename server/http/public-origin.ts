import type { IncomingMessage } from 'node:http'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Where people reach the console: as configured; else, for trying it out, by whatever loopback name they used. Any other
 * Host header is not believed.
 */
export function publicOrigin(request: IncomingMessage, configured: string | null, port: number): URL {
  if (configured !== null) return new URL(configured)
  const host = request.headers.host ?? ''
  return new URL(`http://${loopback.test(host) ? host : `localhost:${port}`}`)
}
