import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeDatabase, type DisposableDatabase } from '../../support/database.ts'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import { expectKept } from './expect-kept.ts'
import { connectionCount, startLoad, type Ledger } from './load.ts'
import { environmentOf, signInAsAdmin } from './served.ts'

const crashes = 2
const acknowledgedBeforeCrash = 2_000

let database: DisposableDatabase
let server: ServerProcess | undefined
beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(async () => {
  await server?.stop('SIGKILL')
  await database.remove()
})

const start = () => startServer({ ...environmentOf(database.options), INGEST_RATE_PER_UUID: '0' })

test(
  `every acknowledged report is there after kill -9 under load, ${crashes} times on one database`,
  { timeout: 300_000 },
  async () => {
    const all: Ledger = { acknowledged: [], refused: [], uncertain: [] }
    server = await start()
    for (let crash = 1; crash <= crashes; crash++) {
      const { ledger, ended } = startLoad(server.port)
      // Not always at the same point of a load.
      const enough = acknowledgedBeforeCrash + 137 * crash
      await vi.waitUntil(() => ledger.acknowledged.length > enough, { timeout: 30_000, interval: 1 })
      expect(await server.stop('SIGKILL')).toBeNull()
      await ended
      // The kill met reports that were under way, one a connection at most.
      expect(ledger.uncertain.length).toBeGreaterThan(0)
      expect(ledger.uncertain.length).toBeLessThanOrEqual(connectionCount)
      all.acknowledged.push(...ledger.acknowledged)
      all.uncertain.push(...ledger.uncertain)

      server = await start()
      await expectKept(await signInAsAdmin(server), all)
    }
    expect(all.acknowledged.length).toBeGreaterThan(crashes * acknowledgedBeforeCrash)
  },
)
