import { z } from 'zod'
import type { Filters } from '../../lib/contracts/parameters.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { stockCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching, oneDayRule } from './filters.ts'
import type { RolledPeriod } from './period.ts'

const row = z.object({
  bucket: z.string(),
  running: sqlCount,
  sleeping: sqlCount,
  not_ready: sqlCount,
  upgrading: sqlCount,
  installations: sqlCount,
})
export type FleetTotal = z.infer<typeof row>

/** Active installations that match, and their control planes by state, of each bucket whose last day is rolled; oldest first. */
export function fleetTotals(
  database: Database,
  period: RolledPeriod,
  parameters: Filters & { one_day: 'exclude' | 'include' },
): Promise<FleetTotal[]> {
  const fleet = Prisma.sql`fleet`
  const calendar = stockCalendar(period)
  return query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text,
        coalesce(sum(fleet.running), 0)::bigint as running,
        coalesce(sum(fleet.sleeping), 0)::bigint as sleeping,
        coalesce(sum(fleet.not_ready), 0)::bigint as not_ready,
        coalesce(sum(fleet.upgrading), 0)::bigint as upgrading,
        coalesce(sum(fleet.installations), 0)::bigint as installations
      from ${calendar.rows}
      left join ${daysOf('fleet', parameters)} as fleet on ${calendar.holds(Prisma.sql`fleet.day`)}
        and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)}
        and ${matching(parameters, fleet, fleet)}
      group by calendar.bucket
      order by calendar.bucket`,
  )
}

export const planesOf = ({ running, sleeping, not_ready, upgrading }: Omit<FleetTotal, 'bucket'>): number =>
  running + sleeping + not_ready + upgrading
