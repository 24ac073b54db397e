import { datastoreDrivers } from '../../lib/contracts/datastore-drivers.ts'
import { addDays, dayOf, type Day } from '../../lib/time/day.ts'
import { lastReports } from '../storage/last-reports.ts'
import { activeDays, movingDays } from '../storage/stale-days.ts'
import { Prisma } from '../storage/sql.ts'
import { datastoreColumn, datastoreSet } from './datastore-columns.ts'

const liveMs = 3_600_000

/**
 * The installations active on the day, counted once in the finest groups that any aggregate of the stock is made from: a
 * query. Reading their rows is what costs; the groups are few.
 * @param asOf the instant up to which reports are read. On its own day, who reported in the hour before it is live; a
 * closed day has nobody live, however often it is made
 */
export function stockCells(day: Day, asOf: Date): Prisma.Sql {
  const isToday = day === dayOf(asOf)
  const isLive = Prisma.sql`report.last_at >= ${isToday ? new Date(asOf.getTime() - liveMs).toISOString() : null}::timestamptz`
  return Prisma.sql`
    select report.one_day, report.kamaji_id, report.kubernetes_id, ${datastoreSet} as datastores,
      change.installation is not null as moving,
      count(*) as installations,
      sum(report.running) as running, sum(report.sleeping) as sleeping,
      sum(report.not_ready) as not_ready, sum(report.upgrading) as upgrading,
      count(*) filter (where ${isLive}) as live,
      sum(${planes}) filter (where ${isLive}) as live_planes,
      ${driverSums},
      array_agg(${planes}) as sizes
    from ${lastReports(addDays(day, 1 - activeDays), day)} as report
    left join (
      select distinct installation from kamaji_changes
      where day between ${addDays(day, 1 - movingDays)}::date and ${day}::date
    ) as change on change.installation = report.installation
    group by 1, 2, 3, 4, 5`
}

const planes = Prisma.raw('report.running + report.sleeping + report.not_ready + report.upgrading')

/** Of the installations that have shards of the driver. */
const driverSums = Prisma.join(
  datastoreDrivers.flatMap((driver) => {
    const shards = datastoreColumn(driver, 'count')
    const having = Prisma.sql`filter (where ${shards} > 0)`
    return [
      Prisma.sql`count(*) ${having} as ${Prisma.raw(`${driver}_installations`)}`,
      Prisma.sql`sum(${shards}) ${having} as ${Prisma.raw(`${driver}_shards`)}`,
      Prisma.sql`sum(${datastoreColumn(driver, 'used_by')}) ${having} as ${Prisma.raw(`${driver}_used_by`)}`,
    ]
  }),
)
