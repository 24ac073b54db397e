import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { z } from 'zod'
import { openStorage, type StorageOptions } from '../../server/storage/open.ts'
import { Prisma, query, sqlCount } from '../../server/storage/sql.ts'
import { freePort, type Cluster } from '../../tests/support/postgres-cluster.ts'
import { startServer } from '../../tests/support/server-process.ts'

/** A server that is running, empty at first. */
export interface Opponent {
  port: number
  pid: number
  stop: () => Promise<unknown>
}

export interface Contestant {
  name: string
  start: () => Promise<Opponent>
  /** reports in its database after it was stopped; null for one without a database */
  stored: (() => Promise<number>) | null
}

const secret = 'a secret of the bench, long enough for both'
const common = { TELEMETRY_SECRET: secret, NEXTAUTH_SECRET: secret, INGEST_RATE_PER_UUID: '0' }

/** A server that stores nothing, one that makes a transaction of each report, and this one on both of its stores. */
export function contestants(cluster: Cluster): Contestant[] {
  let database: StorageOptions = { databaseUrl: null, dataDir: '' }
  return [
    { name: 'bare node:http, stores nothing', start: () => startYardstick([]), stored: null },
    {
      name: 'a transaction a report, PostgreSQL',
      start: async () => startYardstick([await createDatabase(cluster)]),
      stored: null,
    },
    {
      name: 'this ingest, PostgreSQL',
      start: async () => {
        database = { databaseUrl: await createDatabase(cluster), dataDir: '' }
        return startOurs({ ...common, DATABASE_URL: database.databaseUrl ?? '', ROLE: 'ingest' })
      },
      stored: () => countStored(database),
    },
    {
      name: 'this ingest, PGlite',
      start: async () => {
        const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-bench-'))
        database = { databaseUrl: null, dataDir }
        return startOurs({ ...common, DATA_DIR: dataDir })
      },
      stored: async () => {
        const count = await countStored(database)
        fs.rmSync(database.dataDir, { recursive: true, force: true })
        return count
      },
    },
  ]
}

async function createDatabase(cluster: Cluster): Promise<string> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return cluster.url(name)
}

async function startOurs(environment: Record<string, string>): Promise<Opponent> {
  const { port, child, stop } = await startServer(environment)
  return { port, pid: child.pid ?? 0, stop }
}

async function startYardstick(parameters: string[]): Promise<Opponent> {
  const port = await freePort()
  const file = path.join(import.meta.dirname, 'yardstick.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', file, String(port), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill()
    await ended
  }
  return { port, pid: child.pid ?? 0, stop }
}

async function countStored(options: StorageOptions): Promise<number> {
  const storage = await openStorage(options)
  try {
    const rows = await query(
      storage.prisma,
      z.object({ stored: sqlCount }),
      Prisma.sql`select (select coalesce(sum(reports), 0) from installation_days)::bigint
        + (select count(*) from events) as stored`,
    )
    return rows[0]?.stored ?? 0
  } finally {
    await storage.close()
  }
}
