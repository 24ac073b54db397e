import { expect, test, vi } from 'vitest'
import { expectKept } from './expect-kept.ts'
import { connectionCount, emptyLedger, startLoad } from './load.ts'
import { patienceMs, stores } from './stores.ts'

const crashes = 20

test.concurrent.for(stores)(
  `every acknowledged report is in %s after ${crashes} times kill -9 under load, and nothing counts twice`,
  async ([, make], { onTestFinished }) => {
    const store = await make()
    onTestFinished(store.remove)
    const all = emptyLedger()
    for (let crash = 1; crash <= crashes; crash++) {
      const server = await store.start()
      onTestFinished(() => server.stop('SIGKILL').then(() => undefined))
      const { ledger, ended } = startLoad(server.port)
      // Not always at the same point of a load.
      const enough = 300 + 37 * crash
      await vi.waitUntil(() => ledger.acknowledged.length > enough, { timeout: patienceMs, interval: 1 })
      expect(await server.stop('SIGKILL')).toBeNull()
      await ended
      expect(ledger.refused).toEqual([])
      // The kill met reports that were under way, one a connection at most.
      expect(ledger.uncertain.length).toBeGreaterThan(0)
      expect(ledger.uncertain.length).toBeLessThanOrEqual(connectionCount)
      all.acknowledged.push(...ledger.acknowledged)
      all.uncertain.push(...ledger.uncertain)
    }
    await expectKept(store.options, all)
  },
)
