import type { ClientBase, Pool } from 'pg'

/** Any constant will do, as long as every replica asks for the same. */
const migrationLock = 0x6b_74_65_6c

/** One process at a time changes the schema: the others wait. Held until the connection ends: of a pool, its only one. */
export async function lockMigrations(connection: ClientBase | Pool): Promise<void> {
  await connection.query('select pg_advisory_lock($1)', [migrationLock])
}
