import type { Day } from '../../lib/time/day.ts'
import { aggregateVersions } from '../storage/aggregate-versions.ts'
import { lockLimits, lockRollups } from '../storage/locks.ts'
import type { PrismaClient } from '../storage/open.ts'
import { retainedFrom } from '../storage/retained-from.ts'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'
import { withTotals } from '../storage/totals.ts'
import { deleteDay } from './delete-day.ts'
import { isClosed, type DueDay } from './due-days.ts'
import { arePathsRetained, isRetained } from './is-retained.ts'
import { rollAbsent } from './roll-absent.ts'
import { rollDuplicateSigns } from './roll-duplicate-signs.ts'
import { rollFlow } from './roll-flow.ts'
import { rollKamajiPaths } from './roll-kamaji-paths.ts'
import { rollKubernetesPaths } from './roll-kubernetes-paths.ts'
import { rollStock } from './roll-stock.ts'
import { rolledRow, rolledRows, type RolledDay } from './rollup-state.ts'
import { sumTotals } from './sum-totals.ts'

/**
 * Makes the aggregates of one day anew from its rows. Doing it twice changes nothing.
 * @param asOf read before the call: what was received and committed before it is included
 * @returns false when another process has rolled the day since `due` was read
 */
export async function rollDay(prisma: PrismaClient, due: DueDay, asOf: Date): Promise<boolean> {
  return prisma.$transaction(async (transaction) => {
    await lockRollups(transaction)
    const stored = await storedDay(transaction, due.day)
    if (stored?.rolledAt.getTime() !== due.rolledAt?.getTime()) return false
    const from = await retainedFrom(transaction)
    const retained = isRetained(due.day, from)
    const looksBack = arePathsRetained(due.day, from) || !holdsPast(due.day, stored)
    if (retained && looksBack) await rollPast(transaction, due.day)
    if (retained) await rollStock(transaction, due.day, { asOf, withSizes: looksBack })
    await rollFlow(transaction, due.day)
    await settle(transaction, due, asOf, retained)
    return true
  }, lockLimits)
}

async function storedDay(transaction: Database, day: Day): Promise<RolledDay | undefined> {
  const [stored] = await query(transaction, rolledRow, Prisma.sql`${rolledRows} where day = ${day}::date`)
  return stored
}

/**
 * True of a closed day that has its paths, absent installations, signs of duplicates and sizes. They look back further than rows may be
 * kept: those of a closed day stand when some of the rows that they were made from are gone, those of any other day are
 * made from what is there.
 */
const holdsPast = (day: Day, stored: RolledDay | undefined) =>
  stored !== undefined && stored.stock >= aggregateVersions.stock && isClosed(day, stored.rolledAt)

async function rollPast(transaction: Database, day: Day): Promise<void> {
  await deleteDay(transaction, day, [...withTotals(['kamaji_path']), 'kubernetes_path_days', 'absent_days'])
  await rollKamajiPaths(transaction, day)
  await sumTotals(transaction, day, ['kamaji_path'])
  await rollKubernetesPaths(transaction, day)
  await rollAbsent(transaction, day)
  await rollDuplicateSigns(transaction, day)
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
