import { datastoreDrivers, unreported } from '../../lib/contracts/datastore-drivers.ts'
import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { withTotals } from '../storage/totals.ts'
import { adoptDays } from './adopt-days.ts'
import { deleteDay } from './delete-day.ts'
import { stockCells } from './stock-cells.ts'
import { sumTotals } from './sum-totals.ts'

interface Roll {
  /** reports received before it are read */
  asOf: Date
  /** false: sizes look back further than rows are kept, and those that stand are to stay */
  withSizes: boolean
}

const stocks = ['fleet', 'datastore', 'mix'] as const

/**
 * Counts the installations active on the day, each with its last report up to its end: one statement, so that their rows
 * are read once for all of its aggregates.
 */
export async function rollStock(transaction: Database, day: Day, { asOf, withSizes }: Roll): Promise<void> {
  await adoptDays(transaction, day)
  const sizes = withSizes ? ['size_days', 'size_total_days'] : []
  await deleteDay(transaction, day, [...withTotals(stocks), 'patch_days', ...sizes])
  await execute(
    transaction,
    Prisma.sql`
      with cell as materialized (
        select cell.*, kubernetes.minor, kubernetes.distribution
        from (${stockCells(day, asOf)}) as cell
        join kubernetes_versions as kubernetes on kubernetes.id = cell.kubernetes_id
      ),
      patch as (${insertPatches(day)}),
      datastore as (${insertDatastores(day)}),
      mix as (${insertMixes(day)}),
      size as (${withSizes ? insertSizes(day) : Prisma.sql`select`})
      ${insertFleet(day)}`,
  )
  await sumTotals(transaction, day, stocks)
  if (withSizes) await execute(transaction, insertSizeTotals(day))
}

const allPlanes = Prisma.raw('cell.running + cell.sleeping + cell.not_ready + cell.upgrading')

const insertFleet = (day: Day) => Prisma.sql`
  insert into fleet_days (day, one_day, kamaji_id, minor, distribution, installations,
    running, sleeping, not_ready, upgrading, live, live_planes)
  select ${day}::date, one_day, kamaji_id, minor, distribution, sum(installations),
    sum(running), sum(sleeping), sum(not_ready), sum(upgrading), sum(live), coalesce(sum(live_planes), 0)
  from cell
  group by one_day, kamaji_id, minor, distribution`

const insertPatches = (day: Day) => Prisma.sql`
  insert into patch_days (day, one_day, kamaji_id, kubernetes_id, installations, control_planes)
  select ${day}::date, one_day, kamaji_id, kubernetes_id, sum(installations), sum(${allPlanes})
  from cell
  group by one_day, kamaji_id, kubernetes_id`

const insertMixes = (day: Day) => Prisma.sql`
  insert into mix_days (day, one_day, kamaji_id, minor, distribution, datastores, installations, control_planes)
  select ${day}::date, one_day, kamaji_id, minor, distribution, datastores, sum(installations), sum(${allPlanes})
  from cell
  group by one_day, kamaji_id, minor, distribution, datastores`

const insertSizes = (day: Day) => Prisma.sql`
  insert into size_days (day, one_day, kamaji_id, minor, distribution, datastores, moving, sizes)
  select ${day}::date, one_day, kamaji_id, minor, distribution, datastores, moving, array_agg(size order by size desc)
  from cell
  cross join lateral unnest(cell.sizes) as size
  group by one_day, kamaji_id, minor, distribution, datastores, moving`

const insertSizeTotals = (day: Day) => Prisma.sql`
  insert into size_total_days (day, one_day, size, installations)
  select day, one_day, each.size, count(*)
  from size_days
  cross join lateral unnest(sizes) as each (size)
  where day = ${day}::date
  group by day, one_day, each.size`

const insertDatastores = (day: Day) => Prisma.sql`
  insert into datastore_days (day, one_day, kamaji_id, minor, distribution, driver, installations, shards, used_by)
  select ${day}::date, one_day, kamaji_id, minor, distribution, datastore.driver,
    sum(datastore.installations), sum(datastore.shards), sum(datastore.used_by)
  from cell
  cross join lateral (values ${drivers}, ${none}) as datastore (driver, installations, shards, used_by)
  where datastore.installations > 0
  group by one_day, kamaji_id, minor, distribution, datastore.driver`

const columnOf = (driver: string, what: string) => Prisma.raw(`cell.${driver}_${what}`)
const drivers = Prisma.join(
  datastoreDrivers.map(
    (driver) => Prisma.sql`(${driver}::text, ${columnOf(driver, 'installations')},
      ${columnOf(driver, 'shards')}, coalesce(${columnOf(driver, 'used_by')}, 0))`,
  ),
)
const none = Prisma.sql`(${unreported}, case when cell.datastores = ${unreported} then cell.installations else 0 end, 0, 0)`
