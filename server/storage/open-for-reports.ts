import type { PoolConfig } from 'pg'
import { migrateRemote } from './migrate-remote.ts'
import type { ReportStorage } from './open.ts'
import { reportWriter } from './report-writer.ts'
import { writerPool } from './writer-pool.ts'

const connectTimeoutMs = 5_000

export const connectionOptions = (databaseUrl: string): PoolConfig => ({
  connectionString: databaseUrl,
  connectionTimeoutMillis: connectTimeoutMs,
  keepAlive: true,
})

/** Brings the schema up to date and opens the connections on which reports are written. */
export async function openForReports(databaseUrl: string): Promise<ReportStorage> {
  const migrated = await migrateRemote(databaseUrl)
  const pool = writerPool(connectionOptions(databaseUrl))
  return { writer: reportWriter(pool), engine: 'postgresql', migrated, close: () => pool.end() }
}
