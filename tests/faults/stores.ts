import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { vi } from 'vitest'
import { temporaryFolder } from '../../scripts/test/temporary-folder.ts'
import type { StorageOptions } from '../../server/storage/open.ts'
import { startCluster, type Cluster } from '../support/postgres-cluster.ts'
import { testSecret } from '../support/secret.ts'
import { spawnServer, type ServerProcess } from '../support/server-process.ts'

/** A store of its own for the test of a fault, and how a server that takes reports into it is started. */
export interface Store {
  options: StorageOptions
  /** resolves when it takes reports */
  start: () => Promise<ServerProcess>
  remove: () => Promise<void>
}

/** What a killed process wrote stays with the system: a disk would add nothing but waiting. */
const usualFolder = temporaryFolder() ?? os.tmpdir()

/** @param folder where its data are to be */
export async function makeEmbedded(folder = usualFolder): Promise<Store> {
  const dataDir = fs.mkdtempSync(path.join(folder, 'kamaji-telemetry-fault-'))
  return {
    options: { databaseUrl: null, dataDir },
    start: () => startTaking({ DATA_DIR: dataDir }),
    remove: async () => fs.rmSync(dataDir, { recursive: true, force: true }),
  }
}

export const startUsualCluster = () => startCluster(usualFolder)

async function makeRemote(): Promise<Store> {
  const cluster = await startUsualCluster()
  return { ...storeIn(cluster), remove: cluster.stop }
}

/** @param port another one than the cluster's, where something stands before it */
export function storeIn(cluster: Cluster, port?: number): Omit<Store, 'remove'> {
  const url = new URL(cluster.url('postgres'))
  if (port !== undefined) url.port = String(port)
  return {
    options: { databaseUrl: cluster.url('postgres'), dataDir: '' },
    start: () => startTaking({ DATABASE_URL: url.href, ROLE: 'ingest' }),
  }
}

export const stores = [
  ['PostgreSQL', makeRemote],
  ['the embedded database', () => makeEmbedded()],
] as const

/** Far more than anything takes, also on a machine that is busy with something else. */
export const patienceMs = 120_000

/** Reports are taken before the console is loaded, so nobody waits for that. */
export async function startTaking(environment: Record<string, string>): Promise<ServerProcess> {
  const server = await spawnServer({
    TELEMETRY_SECRET: testSecret,
    NEXTAUTH_SECRET: testSecret,
    INGEST_RATE_PER_UUID: '0',
    ...environment,
  })
  const listens = () => {
    if (server.child.exitCode !== null) throw new Error(`The server ended:\n${server.output()}`)
    return server.output().includes('Listening on ')
  }
  await vi.waitUntil(listens, { timeout: patienceMs, interval: 5 })
  return server
}

export const statusOf = async ({ origin }: ServerProcess, probe: string) => {
  const answer = await fetch(`${origin}${probe}`)
  await answer.body?.cancel()
  return answer.status
}

export const post = ({ origin }: ServerProcess, to: string, body: string) =>
  fetch(`${origin}${to}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
