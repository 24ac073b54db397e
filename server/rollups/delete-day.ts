import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'

/** Deletes the rows of a day from aggregates that are not distributed: in one statement, as each costs its way there and back. */
export async function deleteDay(transaction: Database, day: Day, tables: readonly string[]): Promise<void> {
  const deletions = tables.map((table) => {
    const name = Prisma.raw(table)
    return Prisma.sql`old_${name} as (delete from ${name} where day = ${day}::date)`
  })
  await execute(transaction, Prisma.sql`with ${Prisma.join(deletions)} select`)
}
