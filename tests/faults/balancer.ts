import net from 'node:net'

/** Hands each connection to the next of the servers, as a plain TCP balancer does; one that does not answer is passed over. */
export interface Balancer {
  port: number
  close: () => Promise<void>
}

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0
  const open = new Set<net.Socket>()
  const balancer = net.createServer((client) => {
    open.add(client)
    client.on('error', () => undefined).once('close', () => open.delete(client))
    passOn(client, ports.length)
  })
  const passOn = (client: net.Socket, triesLeft: number) => {
    const server = net.connect(ports[turn++ % ports.length] ?? 0, '127.0.0.1')
    let isConnected = false
    server.once('connect', () => {
      isConnected = true
      client.pipe(server).pipe(client)
      client.once('close', () => server.destroy())
    })
    server.on('error', () => undefined)
    server.once('close', () => {
      if (isConnected || triesLeft <= 1) client.destroy()
      else passOn(client, triesLeft - 1)
    })
  }
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve))
  const address = balancer.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      for (const client of open) client.destroy()
      await new Promise((resolve) => balancer.close(resolve))
    },
  }
}
