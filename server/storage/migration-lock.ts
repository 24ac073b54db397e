import type { Client } from 'pg'

/** Any constants will do, as long as every replica asks for the same. */
const migrationLock = 0x6b_74_65_6c
const scriptLock = 0x6b_74_65_6d

/**
 * One process at a time changes the schema: the others wait. Held until the connection ends. Waits too for a migration that
 * PostgreSQL is still at though the process that began it is gone, and with it its lock.
 */
export async function lockMigrations(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  await client.query('select pg_advisory_lock($1)', [scriptLock])
  await client.query('select pg_advisory_unlock($1)', [scriptLock])
}

/** Statements that others see as under way for as long as PostgreSQL is at them. */
export const asScript = (statements: string): string =>
  `select pg_advisory_xact_lock(${scriptLock});\n${statements}`
