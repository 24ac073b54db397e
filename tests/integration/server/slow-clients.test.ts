import { setInterval } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connectTo, requestBytes } from '../../support/raw-connection.ts'
import { createBody, statsBody } from '../../support/report-bodies.ts'
import { serve } from '../../support/served.ts'

interface SlowClient {
  first: string
  /** what it adds to that, a byte every half second; nothing when it is empty */
  trickle: string
  cutAfterMs: number
}

const head = 'POST /create HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
const clients: Record<string, SlowClient> = {
  'says nothing': { first: '', trickle: '', cutAfterMs: 10_000 },
  'stops within its headers': { first: head, trickle: '', cutAfterMs: 10_000 },
  'sends its headers byte by byte': {
    first: head,
    trickle: `X-Slow: ${'x'.repeat(100)}`,
    cutAfterMs: 10_000,
  },
  'sends no body': { first: `${head}Content-Length: 100\r\n\r\n`, trickle: '', cutAfterMs: 20_000 },
  'sends its body byte by byte': {
    first: `${head}Content-Length: 100\r\n\r\n`,
    trickle: createBody().padEnd(100),
    cutAfterMs: 20_000,
  },
  'sends chunks without end': {
    first: `${head}Transfer-Encoding: chunked\r\n\r\n`,
    trickle: '1\r\n \r\n'.repeat(20),
    cutAfterMs: 20_000,
  },
}

/** @returns after how long the server closed the connection, and what it said before */
async function bePatient(port: number, { first, trickle }: SlowClient) {
  const connection = await connectTo(port)
  const start = performance.now()
  if (first !== '') connection.write(first)
  const drip = new AbortController()
  const closed = connection.closed.finally(() => drip.abort())
  const dripping = (async () => {
    let at = 0
    for await (const _ of setInterval(500, undefined, { signal: drip.signal })) {
      const byte = trickle[at++]
      if (byte === undefined) return
      connection.write(byte)
    }
  })().catch(() => undefined) // the abort
  const said = await closed
  const afterMs = performance.now() - start
  await dripping
  return { said, afterMs }
}

/** The server looks once a second; the rest is room for a machine that is busy. */
const slackMs = 8_000

test.concurrent(
  'a slow client is cut off with a 408, and others do not notice',
  async ({ onTestFinished }) => {
    const served = await serve()
    onTestFinished(served.remove)
    const cuts = Object.entries(clients).map(async ([name, client]) => {
      const { said, afterMs } = await bePatient(served.port, client)
      return {
        name,
        said,
        inTime: afterMs >= client.cutAfterMs - 100 && afterMs < client.cutAfterMs + slackMs,
      }
    })
    const other = await connectTo(served.port)
    other.write(requestBytes('/stats', statsBody()))
    expect(await other.answer()).toMatchObject({ status: 200 })
    for (const cut of await Promise.all(cuts))
      expect(cut).toEqual({
        name: cut.name,
        said: expect.stringMatching(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*Connection: close\r\n/),
        inTime: true,
      })
    // As long as that was, the connection of the other one stays open: proxies keep theirs for a minute.
    other.write(requestBytes('/stats', statsBody()))
    expect(await other.answer()).toMatchObject({ status: 200 })
    other.destroy()
  },
)

test.concurrent(
  'a client that never finishes does not keep the server from stopping',
  async ({ onTestFinished }) => {
    const served = await serve()
    onTestFinished(served.remove)
    const connection = await connectTo(served.port)
    connection.write(`${head}Content-Length: 100\r\n\r\n`)
    const other = await connectTo(served.port)
    other.write(requestBytes('/create', createBody()))
    await other.answer() // so the server has read what came before it
    const start = performance.now()
    expect(await served.stop()).toBe(0)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(served.output()).toMatch(/Stopped\.\n$/)
    expect(await connection.closed).toBe('')
  },
)
