import { Client, Pool } from 'pg'
import { isMigrated } from './is-migrated.ts'
import { lockMigrations } from './migration-lock.ts'

/**
 * Applies the migrations that the database lacks. Several replicas can start at once: one migrates, the others wait and then
 * find nothing to do. Where nothing is to be done, nobody waits.
 * @returns the names of those that it applied, oldest first
 */
export async function migrateRemote(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    if (await isMigrated((text) => client.query(text))) return []
  } finally {
    await client.end()
  }
  return migrateAlone(databaseUrl)
}

/**
 * Lock and migrations are on one connection, which the engine leaves open and the pool ends: where this process is killed,
 * PostgreSQL still holds the lock for as long as it is at the migration that was begun.
 */
async function migrateAlone(connectionString: string): Promise<string[]> {
  const pool = new Pool({ connectionString, max: 1, idleTimeoutMillis: 0 })
  try {
    await lockMigrations(pool)
    if (await isMigrated((text) => pool.query(text))) return []
    const { PrismaPg } = await import('@prisma/adapter-pg')
    const { applyMigrations } = await import('./migrate.ts')
    return await applyMigrations(new PrismaPg(pool), (statements) => pool.query(statements))
  } finally {
    await pool.end()
  }
}
