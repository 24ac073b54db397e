import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'

/**
 * Gives each day of reports the installation that it lacks: a server that believed its day to be begun, when the
 * installation had just been erased, writes the two one after the other, and may end between them.
 */
export async function adoptDays(transaction: Database, day: Day): Promise<void> {
  await execute(
    transaction,
    Prisma.sql`
      insert into installations (installation, first_seen, first_day, last_day)
      select report.installation, report.last_at, report.day, report.day
      from installation_days as report
      where report.day = ${day}::date and not exists (
        select 1 from installations where installations.installation = report.installation )
      on conflict (installation) do nothing`,
  )
}
