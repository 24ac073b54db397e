import { addDays, type Day } from '../../lib/time/day.ts'
import { pathDays } from '../storage/stale-days.ts'
import { Prisma } from '../storage/sql.ts'

/** The rows `earlier` of the installation of `report` before a day, as far back as paths look. */
export const daysBefore = (day: Day): Prisma.Sql => Prisma.sql`
  earlier.installation = report.installation
    and earlier.day >= ${addDays(day, -pathDays)}::date and earlier.day < ${day}::date`

/** The last of them. A first row, here and in the rolls of paths, and no `max`: Citus sends that to no worker. */
export const previousReport = (day: Day): Prisma.Sql => Prisma.sql`
  select earlier.kamaji_id, earlier.kubernetes_id
  from installation_days as earlier
  where ${daysBefore(day)}
  order by earlier.day desc
  limit 1`

/** The first day of the stay that ended: of the rows after that of `other`, which is on the last day before that stay. */
export const firstReportAfterOther = (day: Day): Prisma.Sql => Prisma.sql`
  select earlier.day as first_day
  from installation_days as earlier
  where ${daysBefore(day)} and (other.day is null or earlier.day > other.day)
  order by earlier.day
  limit 1`
