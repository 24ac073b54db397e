import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { daysBefore, firstReportAfterOther, previousReport } from './previous-report.ts'

/**
 * Counts the installations whose management cluster has another version on the day than they reported before. A change
 * of the vendor's suffix alone is none. The stay is that on the old minor, for a change within a minor on the old patch.
 */
export async function rollKubernetesPaths(transaction: Database, day: Day): Promise<void> {
  await execute(
    transaction,
    Prisma.sql`
      insert into kubernetes_path_days (day, kamaji_id, old_kubernetes_id, kubernetes_id, dwell_days, installations)
      select ${day}::date, report.kamaji_id, before.kubernetes_id, report.kubernetes_id,
        ${day}::date - stay.first_day, count(*)
      from installation_days as report
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      join lateral (${previousReport(day)}) as before on before.kubernetes_id <> report.kubernetes_id
      join kubernetes_versions as old on old.id = before.kubernetes_id
        and (old.patch, old.prerelease) is distinct from (kubernetes.patch, kubernetes.prerelease)
      left join lateral (
        select earlier.day
        from installation_days as earlier
        join kubernetes_versions as version on version.id = earlier.kubernetes_id
        where ${daysBefore(day)} and ${leftOut}
        order by earlier.day desc
        limit 1
      ) as other on true
      cross join lateral (${firstReportAfterOther(day)}) as stay
      where report.day = ${day}::date
      group by report.kamaji_id, before.kubernetes_id, report.kubernetes_id, stay.first_day`,
  )
}

/** A report of another stay than the one that ended. */
const leftOut = Prisma.sql`
  case when old.minor = kubernetes.minor then version.patch <> old.patch else version.minor <> old.minor end`
