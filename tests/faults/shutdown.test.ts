import { expect, onTestFinished, test, vi } from 'vitest'
import { connectTo } from '../support/raw-connection.ts'
import { expectKept } from './expect-kept.ts'
import { connectionCount, startLoad } from './load.ts'
import { patienceMs, stores } from './stores.ts'

test.each(stores)(
  'SIGTERM under load loses no report that %s acknowledged, refuses none, and ends with 0',
  async (_, make) => {
    const store = await make()
    onTestFinished(store.remove)
    const server = await store.start()
    await vi.waitUntil(() => server.output().includes('Ready ('), { timeout: patienceMs })
    // A server that stops takes no new connection, and lets go of those that it has not accepted yet: whoever asks it
    // then has been answered before.
    const prober = await connectTo(server.port)
    prober.write('GET /stats HTTP/1.1\r\nHost: x\r\n\r\nGET /readyz HTTP/1.1\r\nHost: x\r\n')
    expect((await prober.answer()).status).toBe(405)
    const { ledger, ended } = startLoad(server.port)
    await vi.waitUntil(() => ledger.acknowledged.length > 1_000, { timeout: patienceMs, interval: 1 })

    const stopped = server.stop('SIGTERM')
    await vi.waitUntil(() => server.output().includes('SIGTERM: stopping.'), { timeout: 10_000, interval: 1 })
    prober.write('\r\n')
    const ready = await prober.answer()
    expect(ready.status).toBe(503)
    expect(ready.headers.get('connection')).toBe('close')
    expect(await stopped).toBe(0)
    await ended

    expect(server.output()).toMatch(/Stopped\.\n$/)
    expect(ledger.refused).toEqual([])
    expect(ledger.uncertain.length).toBeLessThanOrEqual(connectionCount)
    await expectKept(store.options, ledger)
  },
)
