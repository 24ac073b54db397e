import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import net from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { unrecognised } from '../../../server/versions/parse-kubernetes.ts'
import { askApi } from '../../support/ask-api.ts'
import { connectTo, requestBytes } from '../../support/raw-connection.ts'
import { createBody, deleteBody, statsBody } from '../../support/report-bodies.ts'
import { serve, signInAsAdmin, type Served } from '../../support/served.ts'

let served: Served
beforeAll(async () => {
  served = await serve({ TRUSTED_PROXIES: '1' })
})
afterAll(() => served.remove())

/** Sends all requests at once on one connection. @returns the status of each, in the order of the answers */
async function pipeline(requests: Buffer[]): Promise<number[]> {
  const connection = await connectTo(served.port)
  connection.write(Buffer.concat(requests))
  const statuses: number[] = []
  while (statuses.length < requests.length) statuses.push((await connection.answer()).status)
  connection.destroy()
  return statuses
}

const countOf = async (question: string) => (await askApi(await signInAsAdmin(served), question)).meta['n']

test('a client that closes its side after the request has its report stored once, and is let go', async () => {
  const before = Number(await countOf('events?limit=1'))
  const socket = net.connect(served.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.end(requestBytes('/create', createBody()))
  socket.resume()
  await once(socket, 'close')
  await vi.waitFor(async () => expect(await countOf('events?limit=1')).toBe(before + 1))
})

test('a client that closes its side within its body stores nothing', async () => {
  const before = await countOf('events?limit=1')
  const socket = net.connect(served.port, '127.0.0.1')
  await once(socket, 'connect')
  const request = requestBytes('/create', createBody())
  socket.end(request.subarray(0, -1))
  socket.resume()
  await once(socket, 'close')
  expect(await countOf('events?limit=1')).toBe(before)
})

test('requests in a row on one connection are answered in their order, whatever each of them is', async () => {
  const good = [createBody(), deleteBody(), statsBody()]
  const paths = ['/create', '/delete', '/stats']
  const requests = Array.from({ length: 60 }, (_, index) =>
    index % 4 === 3
      ? requestBytes('/create', '{"kamaji_version": 1}')
      : requestBytes(paths[index % 3] ?? '', good[index % 3] ?? '', {
          headers: { 'X-Forwarded-For': '192.0.2.1' },
        }),
  )
  const statuses = await pipeline(requests)
  expect(statuses.filter((status, index) => (status === 400) !== (index % 4 === 3))).toEqual([])
  // The stats reports are of one installation, which may send six a minute.
  expect(statuses.filter((status) => status === 429)).toHaveLength(15 - 6)
})

test('a flood of uuids from one address makes no more installations than its limit lets pass', async () => {
  const before = Number(await countOf('installations?one_day=include&limit=1'))
  const startedMs = performance.now()
  const requests = Array.from({ length: 5_000 }, () =>
    requestBytes('/stats', statsBody({ uuid: randomUUID() }), {
      headers: { 'X-Forwarded-For': '198.51.100.7' },
    }),
  )
  const statuses = await pipeline(requests)
  const seconds = (performance.now() - startedMs) / 1000
  const stored = statuses.filter((status) => status === 200).length
  expect(new Set(statuses)).toEqual(new Set([200, 429]))
  expect(stored).toBeGreaterThanOrEqual(600)
  expect(stored).toBeLessThanOrEqual(600 + 10 * seconds + 1)
  expect(await countOf('installations?one_day=include&limit=1')).toBe(before + stored)
})

test('a flood of invented versions is stored, but most of them as unrecognised', async () => {
  const invented = 1_000
  const known = Number(await countOf('events?limit=1'))
  const requests = Array.from({ length: invented }, (_, index) =>
    requestBytes('/create', createBody({ kamaji_version: `v9.${index}.0` }), {
      headers: { 'X-Forwarded-For': `203.0.113.${index % 250}` },
    }),
  )
  expect(new Set(await pipeline(requests))).toEqual(new Set([200]))
  const { rows, meta } = await askApi(await signInAsAdmin(served), 'events?limit=1000')
  expect(meta['n']).toBe(known + invented)
  const versions = rows.map((row) => String(row['kamaji'])).filter((kamaji) => kamaji.startsWith('v9.'))
  expect(versions.length).toBeLessThanOrEqual(200)
  expect(versions.length).toBeGreaterThan(150)
  expect(rows.filter((row) => row['kamaji'] === unrecognised).length).toBe(invented - versions.length)
  expect(served.output().match(/200 new Kamaji versions today/g)).toHaveLength(1)
})
