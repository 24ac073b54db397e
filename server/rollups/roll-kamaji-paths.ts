import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { daysBefore, firstReportAfterOther, previousReport } from './previous-report.ts'

/** Counts the installations whose Kamaji version on the day is not the one that they reported before. */
export async function rollKamajiPaths(transaction: Database, day: Day): Promise<void> {
  await execute(transaction, Prisma.sql`delete from kamaji_path_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into kamaji_path_days
        (day, old_kamaji_id, kamaji_id, minor, distribution, dwell_days, installations)
      select ${day}::date, before.kamaji_id, report.kamaji_id, kubernetes.minor, kubernetes.distribution,
        ${day}::date - stay.first_day, count(*)
      from installation_days as report
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      join lateral (${previousReport(day)}) as before on before.kamaji_id <> report.kamaji_id
      left join lateral (
        select earlier.day
        from installation_days as earlier
        where ${daysBefore(day)} and earlier.kamaji_id <> before.kamaji_id
        order by earlier.day desc
        limit 1
      ) as other on true
      cross join lateral (${firstReportAfterOther(day)}) as stay
      where report.day = ${day}::date
      group by before.kamaji_id, report.kamaji_id, kubernetes.minor, kubernetes.distribution, stay.first_day`,
  )
}
