import { addDays, type Day } from '../../lib/time/day.ts'
import { lastReports } from '../storage/last-reports.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { activeDays } from '../storage/stale-days.ts'
import { adoptDays } from './adopt-days.ts'
import { rollDatastores } from './roll-datastores.ts'

/** Counts the installations active on the day, each with its last report up to its end. */
export async function rollStock(transaction: Database, day: Day): Promise<void> {
  await adoptDays(transaction, day)
  const active = lastReports(addDays(day, 1 - activeDays), day)
  await execute(transaction, Prisma.sql`delete from fleet_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into fleet_days (day, one_day, kamaji_id, minor, distribution, installations,
        running, sleeping, not_ready, upgrading)
      select ${day}::date, report.one_day, report.kamaji_id, kubernetes.minor, kubernetes.distribution, count(*),
        sum(report.running), sum(report.sleeping), sum(report.not_ready), sum(report.upgrading)
      from ${active} as report
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      group by report.one_day, report.kamaji_id, kubernetes.minor, kubernetes.distribution`,
  )
  await execute(transaction, Prisma.sql`delete from patch_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into patch_days (day, one_day, kamaji_id, kubernetes_id, installations, control_planes)
      select ${day}::date, report.one_day, report.kamaji_id, report.kubernetes_id, count(*),
        sum(report.running + report.sleeping + report.not_ready + report.upgrading)
      from ${active} as report
      group by report.one_day, report.kamaji_id, report.kubernetes_id`,
  )
  await rollDatastores(transaction, day, active)
}
