import { z } from 'zod'
import { addDays, dayOf, maxDay, minDay, type Day } from '../../lib/time/day.ts'
import type { PrismaClient } from '../storage/open.ts'
import { retainedFrom, retainFrom } from '../storage/retained-from.ts'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'
import { activeDays } from '../storage/stale-days.ts'
import { dueDays } from './due-days.ts'
import { rollupLock } from './roll-day.ts'
import { readRollupState } from './rollup-state.ts'

/**
 * Deletes the rows of installations that are older than they may be kept, once the aggregates hold them. Aggregates and
 * events stay: they name no installation.
 * @param retentionDays days that are kept, today among them
 * @returns how many days of installations were deleted, and the first day that is kept whole
 */
export async function applyRetention(
  prisma: PrismaClient,
  retentionDays: number,
  now: Date,
): Promise<{ deleted: number; from: Day }> {
  const wanted = addDays(dayOf(now), 1 - retentionDays)
  const from = minDay(wanted, await firstNeeded(prisma, now))
  const days = await daysBefore(prisma, from)
  if (days.length === 0) return { deleted: 0, from }
  await announce(prisma, from)
  let deleted = 0
  for (const day of days)
    deleted += await execute(prisma, Prisma.sql`delete from installation_days where day = ${day}::date`)
  await execute(prisma, Prisma.sql`delete from installations where last_day < ${from}::date`)
  return { deleted, from }
}

/** The first day whose rows a roll that is due will read. */
async function firstNeeded(database: Database, now: Date): Promise<Day> {
  const due = dueDays(await readRollupState(database), now, 0)
  return addDays(due.at(-1)?.day ?? dayOf(now), 1 - activeDays)
}

async function daysBefore(database: Database, from: Day): Promise<Day[]> {
  const rows = await query(
    database,
    z.object({ day: z.string() }),
    Prisma.sql`select distinct day::text from installation_days where day < ${from}::date order by day`,
  )
  return rows.map(({ day }) => day)
}

/** Before anything is deleted, and never while a day is being rolled: no aggregate is made from what is left of a day. */
async function announce(prisma: PrismaClient, from: Day): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    await execute(transaction, Prisma.sql`select pg_advisory_xact_lock(${rollupLock})`)
    await retainFrom(transaction, maxDay(from, (await retainedFrom(transaction)) ?? from))
  })
}
