import { z } from 'zod'
import type { Day } from '../../lib/time/day.ts'
import { lockLimits, lockThePast } from '../storage/locks.ts'
import type { PrismaClient } from '../storage/open.ts'
import { retainedFrom } from '../storage/retained-from.ts'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'

/** So few that imports and rolls, which wait for a batch, do not notice. */
const rowsPerBatch = 2_000

/**
 * Deletes the days of installations before the given one, the oldest first.
 * @returns how many
 */
export const deleteDaysBefore = (prisma: PrismaClient, before: Day, enough: () => boolean): Promise<number> =>
  inBatches(prisma, enough, async (transaction) => {
    const day = await oldestDay(transaction)
    if (day === null || day >= before) return 0
    const installations = await installationsOf(
      transaction,
      Prisma.sql`select installation::text from installation_days where day = ${day}::date limit ${rowsPerBatch}`,
    )
    const these = Prisma.sql`where day = ${day}::date and installation = any(${installations}::uuid[])`
    await execute(transaction, Prisma.sql`delete from kamaji_changes ${these}`)
    await execute(transaction, Prisma.sql`delete from duplicate_signs ${these}`)
    return execute(transaction, Prisma.sql`delete from installation_days ${these}`)
  })

/**
 * Deletes installations of which no day is left, because all were too old.
 * @returns how many
 */
export const deleteGone = (prisma: PrismaClient, enough: () => boolean): Promise<number> =>
  inBatches(prisma, enough, async (transaction) => {
    const from = await retainedFrom(transaction)
    if (from === null) return 0
    const installations = await installationsOf(
      transaction,
      Prisma.sql`
        select installation::text from installations
        where last_day < ${from}::date and not exists (
          select 1 from installation_days where installation_days.installation = installations.installation )
        limit ${rowsPerBatch}`,
    )
    if (installations.length === 0) return 0
    // one that reports again just now has a later day by then
    return execute(
      transaction,
      Prisma.sql`delete from installations
        where installation = any(${installations}::uuid[]) and last_day < ${from}::date`,
    )
  })

/** Until a batch deletes nothing. Imports, rolls and other replicas wait for a batch, and for no more. */
async function inBatches(
  prisma: PrismaClient,
  enough: () => boolean,
  deleteSome: (transaction: Database) => Promise<number>,
): Promise<number> {
  let deleted = 0
  while (!enough()) {
    const some = await prisma.$transaction(async (transaction) => {
      await lockThePast(transaction)
      return deleteSome(transaction)
    }, lockLimits)
    if (some === 0) break
    deleted += some
  }
  return deleted
}

async function oldestDay(database: Database): Promise<Day | null> {
  const [row] = await query(
    database,
    z.object({ day: z.string().nullable() }),
    Prisma.sql`select min(day)::text as day from installation_days`,
  )
  return row?.day ?? null
}

async function installationsOf(database: Database, sql: Prisma.Sql): Promise<string[]> {
  const rows = await query(database, z.object({ installation: z.string() }), sql)
  return rows.map(({ installation }) => installation)
}
