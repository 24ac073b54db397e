import { once } from 'node:events'
import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import { askApi } from '../../support/ask-api.ts'
import { createBody, statsBody } from '../../support/report-bodies.ts'
import { environmentOf, serve, signInAsAdmin, type Served } from '../../support/served.ts'

const unlimited = { INGEST_RATE_PER_UUID: '0' }
let first: Served
let second: ServerProcess | undefined

beforeAll(async () => {
  first = await serve(unlimited)
})
afterAll(async () => {
  await second?.stop('SIGKILL')
  await first.remove()
})

const post = async (server: ServerProcess, path: string, body: string, method = 'POST') => {
  const answer = await fetch(`${server.origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body,
  })
  await answer.body?.cancel()
  return answer.status
}

/** A client that goes away in the middle of its body. */
async function cutOff({ port }: ServerProcess): Promise<void> {
  const socket = net.connect(port, '127.0.0.1')
  const closed = once(socket, 'close')
  socket.end(
    'POST /delete HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"kamaji',
  )
  socket.resume()
  await closed
}

/** What each server gets; more new versions than a day takes, so that the last ones do not count. */
async function send(server: ServerProcess, versions: string[]): Promise<void> {
  expect(await post(server, '/stats', '{')).toBe(400)
  expect(await post(server, '/stats', statsBody({ uuid: '' }))).toBe(400)
  expect(await post(server, '/create', createBody({ tcp_version: 'x'.repeat(65), 'client’s own': 1 }))).toBe(
    400,
  )
  expect(await post(server, '/update', createBody(), 'PUT')).toBe(405)
  await cutOff(server)
  for (const version of versions)
    expect(await post(server, '/create', createBody({ kamaji_version: version }))).toBe(200)
}

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `v0.${from + at}.0`)

test('counts of refused reports are stored at the end of each server, add up, and hold no text of a client', async () => {
  await send(first, names(0, 202))
  expect(await first.stop()).toBe(0)
  second = await startServer({ ...environmentOf(first.database), ...unlimited })
  await send(second, names(202, 203))
  expect(await second.stop()).toBe(0)

  second = await startServer(environmentOf(first.database))
  const { meta, rows } = await askApi(await signInAsAdmin(second), 'data-quality?interval=month')
  const bucket = `${new Date().toISOString().slice(0, 7)}-01`
  const counts = [
    { kind: 'create', reason: 'invalid_field', field: 'tcp_version', reports: 2 },
    // of the 203, 200 new ones have room on a day
    { kind: 'create', reason: 'version_limit', field: 'kamaji_version', reports: 3 },
    { kind: 'delete', reason: 'aborted', field: null, reports: 2 },
    { kind: 'stats', reason: 'malformed_json', field: null, reports: 2 },
    { kind: 'stats', reason: 'missing_field', field: 'uuid', reports: 2 },
    { kind: 'update', reason: 'method_not_allowed', field: null, reports: 2 },
  ]
  expect(rows).toEqual(counts.map((count) => ({ bucket, ...count })))
  expect(meta['n']).toBe(13)
})
