import net from 'node:net'

/** When a connection to the database is cut: as soon as a write was passed on, or when its answer has come, unseen. */
export type Cut = 'after the statement' | 'before the answer'

/** Stands between a server and PostgreSQL, passes on what comes, and cuts connections in the midst of a write. */
export interface CuttingProxy {
  port: number
  /** from now on every `each`-th write is cut; null: none */
  cut: (how: Cut | null) => void
  cuts: () => number
  close: () => Promise<void>
}

const each = 4
/** A report's statement, or the end of the transaction around several. */
const isWrite = (bytes: Buffer) => bytes.includes('INSERT INTO') || bytes.includes('COMMIT')

export async function startCuttingProxy(databasePort: number): Promise<CuttingProxy> {
  let how: Cut | null = null
  let writes = 0
  let cuts = 0
  const open = new Set<net.Socket>()
  const proxy = net.createServer((client) => {
    const database = net.connect(databasePort, '127.0.0.1')
    let isDoomed = false
    const end = () => {
      client.destroy()
      database.destroy()
      open.delete(client)
    }
    const cutNow = () => {
      cuts += 1
      end()
    }
    open.add(client)
    for (const socket of [client, database]) socket.setNoDelay(true).on('error', end).on('close', end)
    client.on('data', (bytes) => {
      isDoomed = how !== null && isWrite(bytes) && (writes += 1) % each === 0
      if (isDoomed && how === 'after the statement') database.write(bytes, cutNow)
      else database.write(bytes)
    })
    database.on('data', (bytes) => {
      if (isDoomed) cutNow()
      else client.write(bytes)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: (next) => {
      how = next
    },
    cuts: () => cuts,
    close: async () => {
      for (const client of open) client.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
