import {
  datastoreDrivers,
  noDatastore,
  unreported,
  type DatastoreDriver,
} from '../../lib/contracts/datastore-drivers.ts'
import { Prisma } from '../storage/sql.ts'

/** A column of `report`. */
export const datastoreColumn = (driver: DatastoreDriver, what: 'count' | 'used_by') =>
  Prisma.raw(`report.${driver}_${what}`)

const namesNone = Prisma.join(
  datastoreDrivers.map((driver) => Prisma.sql`${datastoreColumn(driver, 'count')} is null`),
  ' and ',
)
const names = Prisma.join(
  datastoreDrivers
    .toSorted()
    .map((driver) => Prisma.sql`case when ${datastoreColumn(driver, 'count')} > 0 then ${driver}::text end`),
)

/** The drivers of `report` that have shards, as `etcd+postgres`. Older clients name no datastores at all. */
export const datastoreSet = Prisma.sql`
  case when ${namesNone} then ${unreported}::text
    else coalesce(nullif(concat_ws('+', ${names}), ''), ${noDatastore}::text) end`
