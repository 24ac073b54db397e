import { z } from 'zod'
import { dayOf, minDay, type Day } from '../../lib/time/day.ts'
import { lockThePast } from '../storage/locks.ts'
import { insertMarks } from '../storage/mark-days.ts'
import { retainedFrom } from '../storage/retained-from.ts'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'
import { countedDays } from '../storage/stale-days.ts'
import { firstPathsRetained, firstRetained, isRetained } from './is-retained.ts'

export interface Erased {
  /** days of reports that were deleted */
  days: number
  /** days whose aggregates are to be made anew, oldest first */
  stale: Day[]
  /**
   * Aggregates of days before it stay: rows that they were made from are gone. Those of changes of version, of sizes and
   * of absent installations look further back. Null where the installation is in none of them.
   */
  fixedBefore: Day | null
  pathsFixedBefore: Day | null
}

/** Citus takes no cast to text in RETURNING. */
const date = z.date().transform(dayOf)

/**
 * Deletes all rows of an installation, and marks the days in which it counted for the rollups. Events bear no
 * installation, and stay. Whatever it reports later is of a new one.
 * @returns null when there is no row of it
 */
export async function eraseInstallation(
  transaction: Database,
  installation: string,
  today: Day,
): Promise<Erased | null> {
  await lockThePast(transaction)
  // A batch of reports writes a day, then its installation: none may be between the two. Batches wait, and for an instant.
  await execute(transaction, Prisma.sql`lock table installation_days in exclusive mode`)
  const days = await query(
    transaction,
    z.object({ day: date }),
    Prisma.sql`delete from installation_days where installation = ${installation}::uuid returning day`,
  )
  for (const table of ['kamaji_changes', 'duplicate_signs'])
    await execute(
      transaction,
      Prisma.sql`delete from ${Prisma.raw(table)} where installation = ${installation}::uuid`,
    )
  const spans = await query(
    transaction,
    z.object({ first_day: date }),
    Prisma.sql`delete from installations where installation = ${installation}::uuid returning first_day`,
  )
  if (days.length === 0 && spans.length === 0) return null
  const retained = await retainedFrom(transaction)
  const stale = countedDays(
    days.map(({ day }) => day),
    today,
  ).filter((day) => isRetained(day, retained))
  await insertMarks(transaction, stale)
  return { days: days.length, stale, ...whatStays(retained, spans[0]?.first_day ?? null, today) }
}

function whatStays(retained: Day | null, firstDay: Day | null, today: Day) {
  if (retained === null || firstDay === null) return { fixedBefore: null, pathsFixedBefore: null }
  const ifIn = (before: Day) => (firstDay < before ? before : null)
  return {
    fixedBefore: ifIn(firstRetained(retained)),
    pathsFixedBefore: ifIn(minDay(firstPathsRetained(retained), today)),
  }
}
