import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { datastores } from '../../lib/contracts/datastores.ts'
import type { Day } from '../../lib/time/day.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { stockCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching, oneDayRule } from './filters.ts'
import { fleetTotals } from './fleet-totals.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'

const drivers = datastores.row.shape.driver
const groupRow = z.object({
  bucket: z.string(),
  driver: drivers,
  installations: sqlCount,
  shards: sqlCount,
  used_by: sqlCount,
})
type Group = z.infer<typeof groupRow>

export const answerDatastores: Answerer<typeof datastores> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now, since.datastores)
  const totals = await fleetTotals(database, period, parameters)
  const groups = await groupsOf(database, period, parameters)
  const byKey = new Map(groups.map((group) => [`${group.bucket} ${group.driver}`, group]))
  const rows = totals.flatMap(({ bucket, installations }) =>
    installations === 0 ? [] : rowsOf(bucket, installations, byKey),
  )
  const facts = {
    as_of: period.asOf,
    n: totals.at(-1)?.installations ?? 0,
    one_day_installations: await oneDayInstallations(database, parameters, period.end),
  }
  return answerOf(datastores, parameters, facts, rows)
}

/** A row for every driver, also for one that nobody has: that is an answer too. */
function rowsOf(bucket: Day, active: number, groups: ReadonlyMap<string, Group>): RowOf<typeof datastores>[] {
  return drivers.options.map((driver) => {
    const { installations, shards, used_by } = groups.get(`${bucket} ${driver}`) ?? none
    return { bucket, driver, installations, shards, used_by, share: installations / active }
  })
}

const none = { installations: 0, shards: 0, used_by: 0 }

async function groupsOf(
  database: Database,
  period: RolledPeriod,
  parameters: ParametersOf<typeof datastores>,
): Promise<Group[]> {
  const part = Prisma.sql`part`
  const calendar = stockCalendar(period)
  return query(
    database,
    groupRow,
    Prisma.sql`
      select calendar.bucket::text, part.driver,
        sum(part.installations)::bigint as installations,
        sum(part.shards)::bigint as shards,
        sum(part.used_by)::bigint as used_by
      from ${calendar.rows}
      join ${daysOf('datastore', parameters)} as part on ${calendar.holds(Prisma.sql`part.day`)}
      where ${oneDayRule(parameters.one_day, Prisma.sql`part.one_day`)} and ${matching(parameters, part, part)}
      group by calendar.bucket, part.driver`,
  )
}
