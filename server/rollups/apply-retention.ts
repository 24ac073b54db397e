import { z } from 'zod'
import { addDays, dayOf, maxDay, minDay, type Day } from '../../lib/time/day.ts'
import { lockLimits, lockThePast } from '../storage/locks.ts'
import type { PrismaClient } from '../storage/open.ts'
import { retainedFrom, retainFrom } from '../storage/retained-from.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { activeDays } from '../storage/stale-days.ts'
import { deleteDaysBefore, deleteGone } from './delete-old-rows.ts'
import { dueDays } from './due-days.ts'
import { readRollupState } from './rollup-state.ts'

export interface RetentionOptions {
  /** days that are kept, today among them */
  retentionDays: number
  now: Date
  /** asked between two batches: true leaves the rest for another time */
  enough?: () => boolean
}

export interface Retained {
  /** days of installations */
  deleted: number
  /** the first day that is kept */
  from: Day
}

/**
 * Deletes the rows of installations that are older than they may be kept, once the aggregates hold them, a batch at a
 * time. Aggregates and events stay: they name no installation.
 * @returns null when there was nothing to delete
 */
export async function applyRetention(
  prisma: PrismaClient,
  { retentionDays, now, enough = () => false }: RetentionOptions,
): Promise<Retained | null> {
  const wanted = addDays(dayOf(now), 1 - retentionDays)
  const isAnyOld = (await lastDayBefore(prisma, wanted)) !== null
  const from = isAnyOld ? await announce(prisma, wanted, now) : null
  const retained = from === null ? null : { from, deleted: await deleteDaysBefore(prisma, from, enough) }
  await deleteGone(prisma, enough)
  return retained
}

/**
 * Decides what goes and says so before anything is deleted. No import and no roll is under way meanwhile, so every row
 * that goes is in the aggregates, and no aggregate is made from what is left of a day. Days that are imported afterwards
 * are another run's matter.
 */
function announce(prisma: PrismaClient, wanted: Day, now: Date): Promise<Day | null> {
  return prisma.$transaction(async (transaction) => {
    await lockThePast(transaction)
    const last = await lastDayBefore(transaction, minDay(wanted, await firstNeeded(transaction, now)))
    if (last === null) return null
    const from = addDays(last, 1)
    await retainFrom(transaction, maxDay(from, (await retainedFrom(transaction)) ?? from))
    return from
  }, lockLimits)
}

/** The first day whose rows a roll that is due will read. */
async function firstNeeded(database: Database, now: Date): Promise<Day> {
  const due = dueDays(await readRollupState(database), now, 0)
  return addDays(due.map(({ day }) => day).reduce(minDay, dayOf(now)), 1 - activeDays)
}

async function lastDayBefore(database: Database, day: Day): Promise<Day | null> {
  const [row] = await query(
    database,
    z.object({ day: z.string().nullable() }),
    Prisma.sql`select max(day)::text as day from installation_days where day < ${day}::date`,
  )
  return row?.day ?? null
}
