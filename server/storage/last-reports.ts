import type { Day } from '../../lib/time/day.ts'
import { Prisma } from './sql.ts'

/**
 * Each installation's last report on the days from one to the other, as a derived table to be given an alias. Its
 * `one_day` says whether all the installation's reports up to the last of these days fall on one UTC day.
 */
export function lastReports(from: Day, to: Day): Prisma.Sql {
  return Prisma.sql`(
    select last.*, last.day = installations.first_day as one_day
    from (
      select distinct on (installation) *
      from installation_days
      where day between ${from}::date and ${to}::date
      order by installation, day desc
    ) as last
    join installations on installations.installation = last.installation
  )`
}
