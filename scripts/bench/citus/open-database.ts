import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { placeTables } from '../../../server/storage/citus/place-tables.ts'
import { openStorage, type Storage } from '../../../server/storage/open.ts'
import {
  citusTemplates,
  citusUrl,
  copyCitusTemplate,
  dropCitusDatabase,
} from '../../../tests/support/citus-cluster.ts'

export interface BenchDatabase {
  storage: Storage
  /** @returns seconds */
  distribute: (shards: number) => Promise<number>
  /** closes it, too */
  remove: () => Promise<void>
}

const newName = () => `bench_${randomUUID().replaceAll('-', '')}`

/** A database without Citus, on the coordinator. */
export async function openPlain(): Promise<BenchDatabase> {
  const name = newName()
  const client = new Client({ connectionString: citusUrl() })
  await client.connect()
  await client.query(`create database ${name} template template0`)
  await client.end()
  return open(name)
}

/** A database that knows the workers and has all its tables on the coordinator yet. */
export async function openJoined(): Promise<BenchDatabase> {
  const name = newName()
  await copyCitusTemplate(citusTemplates.joined, name)
  return open(name)
}

async function open(name: string): Promise<BenchDatabase> {
  const databaseUrl = citusUrl(name)
  const storage = await openStorage({ databaseUrl, dataDir: '' })
  const distribute = async (shards: number) => {
    const started = performance.now()
    await placeTables(databaseUrl, { shards, onMove: () => undefined })
    return (performance.now() - started) / 1000
  }
  const remove = async () => {
    await storage.close()
    await dropCitusDatabase(name)
  }
  return { storage, distribute, remove }
}
