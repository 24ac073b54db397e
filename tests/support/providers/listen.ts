import http from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  origin: string
  close: () => Promise<void>
}

/** What a provider is asked, its form read. */
export interface Asked {
  method: string
  url: URL
  form: URLSearchParams
  authorization: string
}

export interface Said {
  status?: number
  /** sends the browser there */
  location?: string
  body?: unknown
}

/** A provider on loopback; `answer` may be asked for its own address once it listens. Null never answers. */
export async function listen(answer: (asked: Asked) => Said | null): Promise<Listening> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const said = answer({
        method: request.method ?? '',
        url: new URL(request.url ?? '', 'http://provider.invalid'),
        form: new URLSearchParams(Buffer.concat(chunks).toString()),
        authorization: request.headers.authorization ?? '',
      })
      if (said === null) return
      const { location, body = {} } = said
      const status = said.status ?? (location === undefined ? 200 : 302)
      response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) })
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}
