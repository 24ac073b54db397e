import { lockLimits, lockRollups } from '../storage/locks.ts'
import type { PrismaClient } from '../storage/open.ts'
import { execute, Prisma } from '../storage/sql.ts'

/**
 * Forgets that days before the first with any report or figure were ever made: after an erasure no answer begins with
 * days on which there was nothing but the erased installation.
 */
export async function forgetEmptyStart(prisma: PrismaClient): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    await lockRollups(transaction)
    await execute(
      transaction,
      Prisma.sql`
        delete from rollup_days where day < coalesce(least(
          (select min(day) from installation_days),
          (select (min(received_at) at time zone 'UTC')::date from events),
          (select min(day) from fleet_days)
        ), 'infinity'::date)`,
    )
  }, lockLimits)
}
