import net from 'node:net'

/** Stands between a client and a PostgreSQL on this host, and lets through so much of an answer. */
export interface Proxy {
  /** the same address through the proxy */
  through: (connectionString: string) => string
  /** resolves when the limit is reached */
  limited: Promise<void>
  close: () => void
}

/** @param limit what happens to a connection when PostgreSQL has sent so many bytes on it */
export async function startProxy(
  target: string,
  limit: { bytes: number; and: 'stall' | 'cut' },
): Promise<Proxy> {
  const { port: targetPort } = new URL(target)
  let reached: () => void = () => undefined
  const limited = new Promise<void>((resolve) => (reached = resolve))
  const sockets = new Set<net.Socket>()
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(targetPort), '127.0.0.1')
    let sent = 0
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
    }
    client.pipe(upstream)
    upstream.on('data', (chunk) => {
      sent += chunk.length
      if (sent <= limit.bytes) {
        client.write(chunk)
        return
      }
      upstream.pause()
      if (limit.and === 'cut') client.destroy()
      reached()
    })
    upstream.on('end', () => client.end())
    client.on('close', () => upstream.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    through: (connectionString) => {
      const url = new URL(connectionString)
      url.port = String(port)
      return url.href
    },
    limited,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
