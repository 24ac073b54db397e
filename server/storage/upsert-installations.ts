import type { Day } from '../../lib/time/day.ts'
import type { MergedDay } from './merge-days.ts'
import { execute, Prisma, type Database } from './sql.ts'
import { dayLiteral, instantLiteral, uuidLiteral } from './sql-literals.ts'

interface Span {
  firstSeen: Date
  firstDay: Day
  lastDay: Day
}

/**
 * Widens the span of the installations in which these days lie.
 * @param days in the order of their keys, so of installation and day
 */
export async function upsertInstallations(transaction: Database, days: readonly MergedDay[]): Promise<void> {
  if (days.length === 0) return
  const spans = new Map<string, Span>()
  for (const { installation, day, firstAt } of days) {
    const span = spans.get(installation)
    if (span === undefined) spans.set(installation, { firstSeen: firstAt, firstDay: day, lastDay: day })
    else span.lastDay = day
  }
  const rows = [...spans].map(
    ([installation, { firstSeen, firstDay, lastDay }]) =>
      `(${uuidLiteral(installation)}, ${instantLiteral(firstSeen)}, ${dayLiteral(firstDay)}, ${dayLiteral(lastDay)})`,
  )
  await execute(
    transaction,
    Prisma.raw(`
      INSERT INTO installations AS stored (installation, first_seen, first_day, last_day) VALUES ${rows.join(', ')}
      ON CONFLICT (installation) DO UPDATE SET
        first_seen = least(stored.first_seen, excluded.first_seen),
        first_day = least(stored.first_day, excluded.first_day),
        last_day = greatest(stored.last_day, excluded.last_day)`),
  )
}
