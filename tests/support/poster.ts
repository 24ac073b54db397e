import http from 'node:http'

export interface Posted {
  status: number
  body: string
}

/** One connection that is kept alive, on which reports are posted one after another. */
export interface Poster {
  /** @param body in one piece, or in chunks without a Content-Length. @throws Error when the connection is cut */
  post: (path: string, body: string | Uint8Array | Uint8Array[]) => Promise<Posted>
  close: () => void
}

export function openPoster(port: number): Poster {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const post: Poster['post'] = (path, body) =>
    new Promise((resolve, reject) => {
      const options = { agent, port, path, host: '127.0.0.1', method: 'POST' }
      const request = http.request(options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        )
      })
      request.on('error', reject)
      request.setHeader('Content-Type', 'application/json')
      if (Array.isArray(body)) {
        for (const chunk of body) request.write(chunk)
        request.end()
      } else request.end(body)
    })
  return { post, close: () => agent.destroy() }
}
