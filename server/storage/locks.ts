import { execute, Prisma, type Database } from './sql.ts'

// Held to the end of the transaction, so they need no connection of their own. Who takes both takes that of imports
// first. Any two constants will do, as long as every process asks for the same.
const ofImports = 0x6b_74_69_6d
const ofRollups = 0x6b_74_72_6f

/** One import at a time: what it marks depends on the first days that it finds. */
export const lockImports = (transaction: Database) => lock(transaction, ofImports)

/** One roll of a day at a time, of all replicas. Imports never ask for it. */
export const lockRollups = (transaction: Database) => lock(transaction, ofRollups)

/** While both are held, no rows of the past come, and no aggregate is made from rows that go. */
export async function lockThePast(transaction: Database): Promise<void> {
  await lockImports(transaction)
  await lockRollups(transaction)
}

/** How long a transaction may take that waits for one of them. */
export const lockLimits = { maxWait: 60_000, timeout: 600_000 }

async function lock(transaction: Database, key: number): Promise<void> {
  await execute(transaction, Prisma.sql`select pg_advisory_xact_lock(${key})`)
}
