import { expect, onTestFinished, test, vi } from 'vitest'
import { connectTo, requestBytes } from '../../support/raw-connection.ts'
import { statsBody } from '../../support/report-bodies.ts'
import { serve } from '../../support/served.ts'

test('a report that has begun is answered after SIGTERM, and its connection ends; nobody else is let in', async () => {
  const stopping = await serve()
  onTestFinished(stopping.remove)
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
})

test('a second SIGTERM ends it at once', async () => {
  const server = await serve()
  onTestFinished(server.remove)
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
