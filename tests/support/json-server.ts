import http, { type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Said {
  status?: number
  headers?: Record<string, string>
  /** sent as it is when it is a text, else as JSON */
  body: unknown
}

interface Served {
  origin: URL
  /** path and query of each request, in their order, and its headers */
  asked: string[]
  headers: IncomingHttpHeaders[]
}

/** A server on loopback that answers as told, by path and query, until the test ends; 404 for all else. */
export async function serveJson(answers: Record<string, Said>): Promise<Served> {
  const asked: string[] = []
  const headers: IncomingHttpHeaders[] = []
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    headers.push(request.headers)
    const said: Said = answers[request.url ?? ''] ?? { status: 404, body: { message: 'Not Found' } }
    response.writeHead(said.status ?? 200, said.headers)
    response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo
  return { origin: new URL(`http://127.0.0.1:${port}/`), asked, headers }
}
