import { addDays, type Day } from '../../lib/time/day.ts'
import { activeDays, silentDays } from '../storage/stale-days.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { datastoreSet } from './datastore-columns.ts'

/**
 * Counts the installations that had reported, but not on the day or the six before, by their last report up to then. What
 * they reported afterwards is not looked at.
 */
export async function rollAbsent(transaction: Database, day: Day): Promise<void> {
  const activeFrom = addDays(day, 1 - activeDays)
  await execute(
    transaction,
    Prisma.sql`
      insert into absent_days
        (day, state, one_day, kamaji_id, minor, distribution, datastores, installations, control_planes)
      select ${day}::date,
        case when report.day >= ${addDays(day, -silentDays)}::date then 'silent' else 'gone' end,
        report.day = absent.first_day, report.kamaji_id, kubernetes.minor, kubernetes.distribution, ${datastoreSet},
        count(*), sum(report.running + report.sleeping + report.not_ready + report.upgrading)
      from (
        select installation, first_day from installations
        where first_day < ${activeFrom}::date and (last_day < ${activeFrom}::date or last_day > ${day}::date)
          and not exists (
          select 1 from installation_days as recent
          where recent.installation = installations.installation
            and recent.day between ${activeFrom}::date and ${day}::date )
      ) as absent
      cross join lateral (
        select * from installation_days as past
        where past.installation = absent.installation and past.day < ${activeFrom}::date
        order by past.day desc limit 1
      ) as report
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      group by 2, 3, 4, 5, 6, 7`,
  )
}
