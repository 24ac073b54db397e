import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { daysBefore, firstReportAfterOther, previousReport } from './previous-report.ts'

/**
 * Notes and counts the installations whose Kamaji version on the day is not the one that they reported before. Who moves,
 * in the stock of the 90 days from then on, is read from what is noted.
 */
export async function rollKamajiPaths(transaction: Database, day: Day): Promise<void> {
  await execute(transaction, Prisma.sql`delete from kamaji_changes where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into kamaji_changes (installation, day)
      select report.installation, report.day
      from installation_days as report
      join lateral (${previousReport(day)}) as before on before.kamaji_id <> report.kamaji_id
      where report.day = ${day}::date`,
  )
  await execute(
    transaction,
    Prisma.sql`
      insert into kamaji_path_days
        (day, old_kamaji_id, kamaji_id, minor, distribution, dwell_days, installations)
      select ${day}::date, before.kamaji_id, report.kamaji_id, kubernetes.minor, kubernetes.distribution,
        ${day}::date - stay.first_day, count(*)
      from kamaji_changes as change
      join installation_days as report on report.installation = change.installation and report.day = change.day
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      cross join lateral (${previousReport(day)}) as before
      left join lateral (
        select earlier.day
        from installation_days as earlier
        where ${daysBefore(day)} and earlier.kamaji_id <> before.kamaji_id
        order by earlier.day desc
        limit 1
      ) as other on true
      cross join lateral (${firstReportAfterOther(day)}) as stay
      where change.day = ${day}::date
      group by before.kamaji_id, report.kamaji_id, kubernetes.minor, kubernetes.distribution, stay.first_day`,
  )
}
