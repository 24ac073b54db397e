import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import { expectKept } from './expect-kept.ts'
import { connectionCount, startLoad } from './load.ts'
import { connectTo, requestBytes } from './raw-connection.ts'
import { statsBody } from './report-bodies.ts'
import { environmentOf, serve, signInAsAdmin, type Served } from './served.ts'

let served: Served
let again: ServerProcess | undefined
beforeAll(async () => {
  served = await serve({ INGEST_RATE_PER_UUID: '0' })
})
afterAll(async () => {
  await again?.stop('SIGKILL')
  await served.remove()
})

test('SIGTERM under load loses no acknowledged report, refuses none, and ends with 0; the next start finds them all', async () => {
  // A server that stops takes no new connection, and lets go of those that it has not accepted yet: whoever asks it then
  // has been answered before.
  const prober = await connectTo(served.port)
  prober.write('GET /stats HTTP/1.1\r\nHost: x\r\n\r\nGET /readyz HTTP/1.1\r\nHost: x\r\n')
  expect((await prober.answer()).status).toBe(405)
  const { ledger, ended } = startLoad(served.port)
  await vi.waitUntil(() => ledger.acknowledged.length > 1_000, { timeout: 30_000, interval: 1 })

  const stopped = served.stop('SIGTERM')
  await vi.waitUntil(() => served.output().includes('SIGTERM: stopping.'), { timeout: 10_000, interval: 1 })
  prober.write('\r\n')
  const ready = await prober.answer()
  expect(ready.status).toBe(503)
  expect(ready.headers.get('connection')).toBe('close')
  expect(await stopped).toBe(0)
  await ended

  expect(served.output()).toMatch(/Stopped\.\n$/)
  expect(ledger.refused).toEqual([])
  expect(ledger.uncertain.length).toBeLessThanOrEqual(connectionCount)
  again = await startServer(environmentOf(served.database))
  await expectKept(await signInAsAdmin(again), ledger)
})

test('a report that has begun is answered after SIGTERM, and its connection ends; nobody else is let in', async () => {
  const stopping = await serve()
  try {
    const client = await connectTo(stopping.port)
    const bytes = requestBytes('/stats', statsBody())
    client.write(bytes.subarray(0, -10))
    await fetch(`${stopping.origin}/healthz`) // answered after the server has read what came before
    const stopped = stopping.stop('SIGTERM')
    await vi.waitUntil(() => stopping.output().includes('SIGTERM: stopping.'), {
      timeout: 10_000,
      interval: 1,
    })
    const knock = () => expect(connectTo(stopping.port)).rejects.toThrow('ECONNREFUSED')
    await vi.waitFor(knock, { timeout: 5_000 })
    client.write(bytes.subarray(-10))
    const answer = await client.answer()
    expect(answer).toMatchObject({ status: 200, body: '' })
    expect(answer.headers.get('connection')).toBe('close')
    expect(await stopped).toBe(0)
  } finally {
    await stopping.remove()
  }
})

test('a second SIGTERM ends it at once', async () => {
  const server = again
  if (server === undefined) throw new Error('the server did not start again')
  const unfinished = await connectTo(server.port)
  unfinished.write('POST /create HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n')
  const other = await connectTo(server.port)
  other.write('GET /stats HTTP/1.1\r\nHost: x\r\n\r\n')
  await other.answer() // so the server has accepted the one before it, too
  void server.stop()
  await vi.waitUntil(() => server.output().includes('SIGTERM: stopping.'), { timeout: 10_000, interval: 1 })
  expect(await server.stop()).toBe(1)
  unfinished.destroy()
  other.destroy()
})
