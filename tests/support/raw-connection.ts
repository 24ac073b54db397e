import { once } from 'node:events'
import net from 'node:net'

export interface RawAnswer {
  status: number
  /** by name in lower case */
  headers: ReadonlyMap<string, string>
  body: string
}

/** A TCP connection on which a test writes whatever bytes it likes. */
export interface RawConnection {
  write: (bytes: Buffer | string) => void
  /**
   * The next answer. Its end is where its Content-Length says.
   * @throws Error when the connection ends before it
   */
  answer: (options?: { toHead: boolean }) => Promise<RawAnswer>
  /** resolves when the server has closed the connection, with what was not read as an answer */
  closed: Promise<string>
  destroy: () => void
}

export async function connectTo(port: number): Promise<RawConnection> {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let received = Buffer.alloc(0)
  let isClosed = false
  let wake: () => void = () => undefined
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk])
    wake()
  })
  socket.on('error', () => undefined) // a reset is one way to close: `close` follows
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => {
      isClosed = true
      wake()
      resolve(received.toString('latin1'))
    })
  })
  const answer = async ({ toHead } = { toHead: false }) => {
    for (;;) {
      const first = readAnswer(received, toHead)
      if (first !== null) {
        received = received.subarray(first.length)
        return first.answer
      }
      if (isClosed) throw new Error(`The connection ended before an answer: ${received.toString('latin1')}`)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return { write: (bytes) => void socket.write(bytes), answer, closed, destroy: () => socket.destroy() }
}

function readAnswer(bytes: Buffer, toHead: boolean): { answer: RawAnswer; length: number } | null {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd === -1) return null
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, headEnd).split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const length = headEnd + 4 + (toHead ? 0 : Number(headers.get('content-length')))
  if (Number.isNaN(length)) throw new Error(`An answer without Content-Length: ${statusLine}`)
  if (bytes.length < length) return null
  const status = Number(statusLine.split(' ')[1])
  return { answer: { status, headers, body: bytes.toString('utf8', headEnd + 4, length) }, length }
}

/** The bytes of a request whose body is JSON. */
export function requestBytes(
  path: string,
  body: string | Buffer,
  { method = 'POST', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Buffer {
  const all = {
    Host: 'telemetry.clastix.io',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`),
    Buffer.from(body),
  ])
}
