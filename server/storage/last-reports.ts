import { addDays, type Day } from '../../lib/time/day.ts'
import { Prisma } from './sql.ts'

/**
 * Each installation's last report on the days from one to the other, as a derived table to be given an alias. Its
 * `one_day` says whether all the installation's reports up to the last of these days fall on one UTC day. Nearly all
 * reported on the last day: only what the others have before it is sorted.
 */
export function lastReports(from: Day, to: Day): Prisma.Sql {
  return Prisma.sql`(
    select last.*, last.day = installations.first_day as one_day
    from (
      select * from installation_days where day = ${to}::date
      union all
      select * from (
        select distinct on (earlier.installation) earlier.*
        from installation_days as earlier
        where earlier.day between ${from}::date and ${addDays(to, -1)}::date
          and not exists (
            select 1 from installation_days as newest
            where newest.installation = earlier.installation and newest.day = ${to}::date )
        order by earlier.installation, earlier.day desc
      ) as older
    ) as last
    join installations on installations.installation = last.installation
  )`
}
