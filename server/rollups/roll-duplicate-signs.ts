import { manyReports, returnDays } from '../../lib/contracts/duplicates.ts'
import { addDays, type Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'

/** Notes the installations that on the day look like several under one uuid. */
export async function rollDuplicateSigns(transaction: Database, day: Day): Promise<void> {
  await execute(transaction, Prisma.sql`delete from duplicate_signs where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into duplicate_signs (installation, day, sign)
      select report.installation, report.day, 'reports'
      from installation_days as report
      where report.day = ${day}::date and report.reports > ${manyReports}`,
  )
  await execute(transaction, insertReturns(day, 'kamaji', Prisma.sql`kamaji_id`))
  await execute(transaction, insertReturns(day, 'kubernetes', Prisma.sql`kubernetes_id`))
}

/** Those whose version is not that of the day before, but one of an earlier day. */
const insertReturns = (day: Day, sign: string, version: Prisma.Sql) => Prisma.sql`
  insert into duplicate_signs (installation, day, sign)
  select report.installation, report.day, ${sign}
  from installation_days as report
  join installation_days as before on before.installation = report.installation
    and before.day = ${addDays(day, -1)}::date and before.${version} <> report.${version}
  where report.day = ${day}::date and exists (
    select 1 from installation_days as earlier
    where earlier.installation = report.installation and earlier.${version} = report.${version}
      and earlier.day >= ${addDays(day, -returnDays)}::date and earlier.day < ${addDays(day, -1)}::date )`
