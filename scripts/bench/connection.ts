import net from 'node:net'

export interface Answer {
  status: number
  /** from the request to its answer */
  milliseconds: number
}

/** One connection that is kept alive, on which one request at a time waits for its answer. */
export interface Connection {
  /** @param bytes a whole request. @throws Error when the connection is cut before the answer */
  ask: (bytes: Buffer) => Promise<Answer>
  close: () => Promise<void>
}

/** @throws Error when nobody listens */
export async function connect(port: number): Promise<Connection> {
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true)
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let settle: ((answer: Buffer) => void) | null = null
  let fail: (error: Error) => void = () => undefined
  // An answer to a report is one small segment on loopback, its head whole.
  socket.on('data', (answer) => settle?.(answer))
  socket.on('error', (error) => fail(error))
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const cut = new Error('The connection was cut.')
  void closed.then(() => fail(cut))
  const ask = async (bytes: Buffer) =>
    new Promise<Answer>((resolve, reject) => {
      if (socket.destroyed) return reject(cut)
      const sentMs = performance.now()
      settle = (answer) =>
        resolve({
          status: Number(answer.toString('latin1', 9, 12)),
          milliseconds: performance.now() - sentMs,
        })
      fail = reject
      socket.write(bytes)
    })
  const close = async () => {
    socket.end()
    await closed
  }
  return { ask, close }
}
