import { dayOf, type Day } from '../../lib/time/day.ts'
import type { MergedDay } from './merge-days.ts'
import type { ReceivedEvent } from './received-report.ts'
import { execute, Prisma, type Database } from './sql.ts'
import { staleDays } from './stale-days.ts'

/** Marks the closed days whose aggregates this batch makes wrong: the rollups redo them. */
export async function markDays(
  transaction: Database,
  stats: readonly MergedDay[],
  events: readonly ReceivedEvent[],
  today: Day,
): Promise<void> {
  const eventDays = new Set(events.map(({ receivedAt }) => dayOf(receivedAt)))
  await insertMarks(transaction, staleDays({ stats, events: eventDays }, today))
}

/** Has the rollups make these days anew. */
export async function insertMarks(transaction: Database, days: readonly Day[]): Promise<void> {
  if (days.length === 0) return
  const rows = days.map((day) => Prisma.sql`(${day}::date, clock_timestamp())`)
  await execute(
    transaction,
    Prisma.sql`INSERT INTO rollup_marks (day, marked_at) VALUES ${Prisma.join(rows)}
      ON CONFLICT (day) DO UPDATE SET marked_at = excluded.marked_at`,
  )
}

/** Marks every day that stands in the aggregates, for after a change of the rules by which versions are read. */
export async function markAllDays(database: Database): Promise<void> {
  await execute(
    database,
    Prisma.sql`INSERT INTO rollup_marks (day, marked_at) SELECT day, clock_timestamp() FROM rollup_days
      ON CONFLICT (day) DO UPDATE SET marked_at = excluded.marked_at`,
  )
}
