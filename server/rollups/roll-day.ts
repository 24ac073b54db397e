import { z } from 'zod'
import type { Day } from '../../lib/time/day.ts'
import { aggregateVersions } from '../storage/aggregate-versions.ts'
import { lockLimits, lockRollups } from '../storage/locks.ts'
import type { PrismaClient } from '../storage/open.ts'
import { retainedFrom } from '../storage/retained-from.ts'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'
import type { DueDay } from './due-days.ts'
import { isRetained } from './is-retained.ts'
import { rollFlow } from './roll-flow.ts'
import { rollStock } from './roll-stock.ts'

/**
 * Makes the aggregates of one day anew from its rows. Doing it twice changes nothing.
 * @param asOf read before the call: what was received and committed before it is included
 * @returns false when another process has rolled the day since `due` was read
 */
export async function rollDay(prisma: PrismaClient, due: DueDay, asOf: Date): Promise<boolean> {
  return prisma.$transaction(async (transaction) => {
    await lockRollups(transaction)
    if ((await rolledAtOf(transaction, due.day))?.getTime() !== due.rolledAt?.getTime()) return false
    const retained = isRetained(due.day, await retainedFrom(transaction))
    if (retained) await rollStock(transaction, due.day)
    await rollFlow(transaction, due.day)
    await settle(transaction, due, asOf, retained)
    return true
  }, lockLimits)
}

async function rolledAtOf(transaction: Database, day: Day): Promise<Date | undefined> {
  const rows = await query(
    transaction,
    z.object({ rolled_at: z.date() }),
    Prisma.sql`select rolled_at from rollup_days where day = ${day}::date`,
  )
  return rows[0]?.rolled_at
}

/** A mark that was renewed meanwhile stays: the rows changed again. It comes last, so that importers hardly wait for it. */
async function settle(
  transaction: Database,
  { day, markedAt }: DueDay,
  asOf: Date,
  stockRolled: boolean,
): Promise<void> {
  const stock = stockRolled ? aggregateVersions.stock : 0
  await execute(
    transaction,
    Prisma.sql`
      insert into rollup_days as stored (day, rolled_at, stock_version, flow_version)
      values (${day}::date, ${asOf.toISOString()}::timestamptz, ${stock}, ${aggregateVersions.flow})
      on conflict (day) do update set rolled_at = excluded.rolled_at, flow_version = excluded.flow_version,
        stock_version = greatest(stored.stock_version, excluded.stock_version)`,
  )
  if (markedAt === null) return
  await execute(
    transaction,
    Prisma.sql`
      delete from rollup_marks
      where day = ${day}::date and marked_at = ${markedAt.toISOString()}::timestamptz`,
  )
}
