import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startCluster } from '../support/postgres-cluster.ts'
import { expectKept } from './expect-kept.ts'
import { emptyLedger, startLoad } from './load.ts'
import { mountSmallDisk, type SmallDisk } from './mount.ts'
import { type Store, makeEmbedded, patienceMs, statusOf, storeIn } from './stores.ts'

const canMount = (() => {
  const disk = mountSmallDisk(1)
  disk?.remove()
  return disk !== null
})()
if (!canMount) console.error('!! NOT RUN: disk full. It needs root, to mount a small file system.')

function smallDisk(megabytes: number, folder?: string): SmallDisk {
  const disk = mountSmallDisk(megabytes, folder)
  if (disk === null) throw new Error('a small file system cannot be mounted')
  onTestFinished(disk.remove)
  return disk
}

async function remoteOn(folder: string): Promise<Store> {
  const cluster = await startCluster(folder)
  return { ...storeIn(cluster), remove: cluster.stop }
}

const onSmallDisks = [
  ['PostgreSQL', remoteOn],
  ['the embedded database', makeEmbedded],
] as const

test.runIf(canMount).each(onSmallDisks)(
  'while the disk of %s is full, what does not fit is refused, and the probe says so; with space again all goes on',
  async (_, make) => {
    const disk = smallDisk(300)
    const store = await make(disk.folder)
    onTestFinished(store.remove)
    const server = await store.start()
    onTestFinished(() => server.stop('SIGKILL').then(() => undefined))
    const { ledger, stop } = startLoad(server.port)
    const grow = () => {
      const before = ledger.acknowledged.length
      return vi.waitUntil(() => ledger.acknowledged.length > before + 1_000, { timeout: patienceMs })
    }
    await grow()
    disk.fill()
    await vi.waitUntil(() => ledger.refused.length > 500, { timeout: patienceMs })
    expect(await statusOf(server, '/readyz')).toBe(503)
    expect(server.output()).toMatch(/Reports cannot be stored: .*No space left on device/)

    disk.free()
    await grow()
    await vi.waitFor(async () => expect(await statusOf(server, '/readyz')).toBe(200), { timeout: patienceMs })
    await vi.waitUntil(() => server.output().includes('Reports are stored again'), { timeout: patienceMs })
    await stop()
    // However often a batch fitted in between, the log says it once.
    expect(server.output().match(/Reports (cannot be stored|are stored again)/g)).toHaveLength(2)
    expect(ledger.uncertain).toEqual([])
    expect(ledger.refused.filter(({ status }) => status !== 503)).toEqual([])
    await server.stop()
    await expectKept(store.options, ledger)
  },
)

test.runIf(canMount)(
  'when the embedded database cannot write its journal, the server ends, says why, and the next start has all',
  async () => {
    const store = await makeEmbedded()
    onTestFinished(store.remove)
    await (await store.start()).stop()
    const journal = path.join(store.options.dataDir, 'pglite', 'pg_wal')
    const kept = `${journal}.kept`
    fs.cpSync(journal, kept, { recursive: true })
    // Room for the one segment of 16 MB that is there, and for no second one.
    const disk = smallDisk(17, journal)
    fs.cpSync(kept, journal, { recursive: true })

    const server = await store.start()
    const { ledger, ended } = startLoad(server.port)
    expect(await server.ended).toBe(1)
    await ended
    expect(server.output()).toMatch(/\nThe embedded database broke off: .*No space left on device\n$/)
    expect(ledger.acknowledged.length).toBeGreaterThan(1_000)

    disk.enlarge(64)
    const all = emptyLedger()
    const again = await store.start()
    onTestFinished(() => again.stop('SIGKILL').then(() => undefined))
    const load = startLoad(again.port, { ledger: all })
    await vi.waitUntil(() => all.acknowledged.length > 500, { timeout: patienceMs })
    await load.stop()
    expect(all.refused).toEqual([])
    await again.stop()
    for (const kind of ['acknowledged', 'uncertain'] as const) all[kind].push(...ledger[kind])
    await expectKept(store.options, all)
  },
)
