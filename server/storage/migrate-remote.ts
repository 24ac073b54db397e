import { Client, Pool } from 'pg'
import { isMigrated } from './is-migrated.ts'
import { asScript, lockMigrations } from './migration-lock.ts'

/**
 * Applies the migrations that the database lacks. Several replicas can start at once: one migrates, the others wait and then
 * find nothing to do. Where nothing is to be done, nobody waits.
 * @returns the names of those that it applied, oldest first
 */
export async function migrateRemote(databaseUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const isDone = () => isMigrated((text) => client.query(text))
  try {
    if (await isDone()) return []
    await lockMigrations(client)
    return (await isDone()) ? [] : await runSchemaEngine(databaseUrl)
  } finally {
    await client.end()
  }
}

/** The engine leaves its connection open: it gets a pool of its own, which ends with it. */
async function runSchemaEngine(connectionString: string): Promise<string[]> {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { applyMigrations } = await import('./migrate.ts')
  const pool = new Pool({ connectionString, max: 1 })
  try {
    return await applyMigrations(new PrismaPg(pool), (statements) => pool.query(asScript(statements)))
  } finally {
    await pool.end()
  }
}
