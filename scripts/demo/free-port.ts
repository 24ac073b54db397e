import net from 'node:net'

const tries = 100

/** The first port from there on that nobody listens on. */
export async function findFreePort(from: number, host: string): Promise<number> {
  for (let port = from; port < from + tries; port++) if (await isFree(port, host)) return port
  throw new Error(`No port from ${from} to ${from + tries - 1} is free: set PORT to another.`)
}

async function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}
