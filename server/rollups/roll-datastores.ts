import { datastoreDrivers, unreported } from '../../lib/contracts/datastore-drivers.ts'
import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'

/**
 * Counts the datastores of the installations active on the day.
 * @param active their last reports, as `lastReports` makes them
 */
export async function rollDatastores(transaction: Database, day: Day, active: Prisma.Sql): Promise<void> {
  await execute(transaction, Prisma.sql`delete from datastore_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into datastore_days (day, one_day, kamaji_id, minor, distribution, driver, installations, shards, used_by)
      select ${day}::date, report.one_day, report.kamaji_id, kubernetes.minor, kubernetes.distribution,
        datastore.driver, count(*), sum(datastore.shards), sum(datastore.used_by)
      from ${active} as report
      join kubernetes_versions as kubernetes on kubernetes.id = report.kubernetes_id
      cross join lateral (values ${drivers}, ${none}) as datastore (driver, shards, used_by)
      where datastore.shards > 0 or (datastore.driver = ${unreported} and ${namesNone})
      group by report.one_day, report.kamaji_id, kubernetes.minor, kubernetes.distribution, datastore.driver`,
  )
}

const columnOf = (driver: string, what: 'count' | 'used_by') => Prisma.raw(`report.${driver}_${what}`)
const drivers = Prisma.join(
  datastoreDrivers.map(
    (driver) =>
      Prisma.sql`(${driver}::text, ${columnOf(driver, 'count')}, coalesce(${columnOf(driver, 'used_by')}, 0))`,
  ),
)
/** Older clients name no datastores at all. */
const none = Prisma.sql`(${unreported}, 0, 0)`
const namesNone = Prisma.join(
  datastoreDrivers.map((driver) => Prisma.sql`${columnOf(driver, 'count')} is null`),
  ' and ',
)
