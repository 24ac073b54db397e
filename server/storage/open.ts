import { PrismaPg } from '@prisma/adapter-pg'
import { Client, Pool } from 'pg'
import { PrismaClient } from './generated/client.ts'
import { applyMigrations } from './migrate.ts'
import { openEmbedded } from './open-embedded.ts'
import { writerPool } from './writer-pool.ts'

export type { PrismaClient }

/** An open database whose migrations are applied. */
export interface Storage {
  prisma: PrismaClient
  /** for reports: on connections of its own, so that slow questions never hold them up; the embedded database has one */
  writer: PrismaClient
  engine: 'pglite' | 'postgresql'
  /** names of the migrations that this opening applied */
  migrated: string[]
  close: () => Promise<void>
}

export interface StorageOptions {
  /** null: the embedded database in `dataDir` */
  databaseUrl: string | null
  dataDir: string
  /** most connections to PostgreSQL; the embedded database has one */
  connections?: number
}

/**
 * Opens the one store of the deployment and brings its schema up to date.
 * @throws FolderLocked when another process has the embedded database
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  return options.databaseUrl === null
    ? openEmbedded(options.dataDir)
    : openRemote(options.databaseUrl, options.connections ?? 10)
}

const connectTimeoutMs = 5_000

async function openRemote(connectionString: string, connections: number): Promise<Storage> {
  const migrated = await underMigrationLock(connectionString, () => migrateRemote(connectionString))
  const options = { connectionString, connectionTimeoutMillis: connectTimeoutMs, keepAlive: true }
  const prisma = new PrismaClient({ adapter: new PrismaPg({ ...options, max: connections }) })
  const writer = new PrismaClient({
    adapter: new PrismaPg(writerPool(options), { disposeExternalPool: true }),
  })
  const close = async () => {
    await Promise.all([prisma.$disconnect(), writer.$disconnect()])
  }
  return { prisma, writer, engine: 'postgresql', migrated, close }
}

/** The engine leaves its connection open: it gets a pool of its own, which ends with it. */
async function migrateRemote(connectionString: string): Promise<string[]> {
  const pool = new Pool({ connectionString, max: 1 })
  try {
    return await applyMigrations(new PrismaPg(pool))
  } finally {
    await pool.end()
  }
}

/** Any constant will do, as long as every replica asks for the same. */
const migrationLock = 0x6b_74_65_6c

/** Several replicas can start at once: one migrates, the others wait and then find nothing to do. */
async function underMigrationLock<T>(connectionString: string, migrate: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    return await migrate()
  } finally {
    await client.end()
  }
}
