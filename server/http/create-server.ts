import http, { type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * The limits that a client cannot talk its way around. Connections stay open a little longer than the minute for which
 * proxies keep theirs, so that a proxy never sends a report into a connection that is just being closed.
 */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
}
const maxConnections = 8_192
/** Connections that wait to be taken: after an outage a whole fleet comes at once. */
const backlog = 4_096

export function createServer(listener: RequestListener): Server {
  const server = http.createServer(limits, listener)
  server.maxConnections = maxConnections
  server.on('clientError', refuseBytes)
  return server
}

/** What is no HTTP, or takes too long to become it, has no response to write to. */
function refuseBytes(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${statusOf(error.code)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function statusOf(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  return '400 Bad Request'
}

/** @throws Error when the port is taken. @returns the port, which the system chose for 0 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog }, () => {
      server.removeListener('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

const idleCheckMs = 50

/** Takes no more connections, lets requests that are there be answered, and cuts off what is left after `patienceMs`. */
export async function closeServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs)
  const late = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
