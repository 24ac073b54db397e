import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { statsBody } from '../support/report-bodies.ts'
import type { Cluster } from '../support/postgres-cluster.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { expectKept } from './expect-kept.ts'
import { emptyLedger, startLoad } from './load.ts'
import { patienceMs, post, startUsualCluster, statusOf, storeIn } from './stores.ts'

const awayMs = 10_000

let cluster: Cluster
let server: ServerProcess
beforeAll(async () => {
  cluster = await startUsualCluster()
  server = await storeIn(cluster).start()
})
afterAll(async () => {
  await server.stop('SIGKILL')
  await cluster.stop()
})

const ledger = emptyLedger()

test.each(['SIGINT', 'SIGQUIT'] as const)(
  'while PostgreSQL is stopped by %s under load, reports are refused; afterwards all goes on by itself',
  async (signal) => {
    const { stop } = startLoad(server.port, { ledger })
    const before = ledger.acknowledged.length
    await vi.waitUntil(() => ledger.acknowledged.length > before + 1_000, { timeout: patienceMs })

    await cluster.halt(signal)
    const back = setTimeout(awayMs)
    const refused = ledger.refused.length
    await vi.waitUntil(() => ledger.refused.length > refused + 100, { timeout: patienceMs })
    const answer = await post(server, '/stats', statsBody())
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    await vi.waitFor(async () => expect(await statusOf(server, '/readyz')).toBe(503), { timeout: patienceMs })
    expect(await statusOf(server, '/healthz')).toBe(200)

    await back
    await cluster.resume()
    const acknowledged = ledger.acknowledged.length
    await vi.waitUntil(() => ledger.acknowledged.length > acknowledged + 1_000, { timeout: patienceMs })
    await vi.waitFor(async () => expect(await statusOf(server, '/readyz')).toBe(200), { timeout: patienceMs })
    await stop()
    expect(ledger.refused.filter(({ status }) => status !== 503)).toEqual([])
    expect(ledger.uncertain).toEqual([])
  },
)

test('every report that was acknowledged before and after is stored, and the log has two lines for each time', async () => {
  await expectKept(storeIn(cluster).options, ledger)
  await vi.waitFor(async () => {
    await post(server, '/stats', statsBody())
    expect(server.output().match(/Reports are stored again/g)).toHaveLength(2)
  })
  expect(server.output().match(/Reports cannot be stored/g)).toHaveLength(2)
})
