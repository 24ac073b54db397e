import { expect, onTestFinished, test, vi } from 'vitest'
import { startCuttingProxy } from './cutting-proxy.ts'
import { expectKept } from './expect-kept.ts'
import { startLoad } from './load.ts'
import { patienceMs, startUsualCluster, statusOf, storeIn } from './stores.ts'

const cutsOfAKind = 50

test(`a connection to PostgreSQL that is cut in the midst of a write, ${2 * cutsOfAKind} times: what is not known to be stored is refused`, async () => {
  const cluster = await startUsualCluster()
  onTestFinished(cluster.stop)
  const proxy = await startCuttingProxy(Number(new URL(cluster.url('postgres')).port))
  onTestFinished(proxy.close)
  const store = storeIn(cluster, proxy.port)
  const server = await store.start()
  onTestFinished(() => server.stop('SIGKILL').then(() => undefined))

  const { ledger, stop } = startLoad(server.port)
  const grow = (by: number) => {
    const before = ledger.acknowledged.length
    return vi.waitUntil(() => ledger.acknowledged.length > before + by, { timeout: patienceMs })
  }
  await grow(500)
  for (const how of ['after the statement', 'before the answer'] as const) {
    const before = proxy.cuts()
    proxy.cut(how)
    await vi.waitUntil(() => proxy.cuts() >= before + cutsOfAKind, { timeout: patienceMs })
    proxy.cut(null)
    await grow(500)
  }
  await stop()
  // Nobody who sent a report saw a connection break, and nobody was told anything but 200 or 503.
  expect(ledger.uncertain).toEqual([])
  expect(ledger.refused.length).toBeGreaterThan(2 * cutsOfAKind)
  expect(ledger.refused.filter(({ status }) => status !== 503)).toEqual([])
  await expectKept(store.options, ledger)
  await vi.waitFor(async () => expect(await statusOf(server, '/readyz')).toBe(200), { timeout: patienceMs })
})
