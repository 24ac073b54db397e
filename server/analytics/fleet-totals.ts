import { z } from 'zod'
import type { Filters } from '../../lib/contracts/parameters.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { stockCalendar } from './calendar.ts'
import { matching, oneDayRule } from './filters.ts'
import type { RolledPeriod } from './period.ts'

const row = z.object({ bucket: z.string(), installations: sqlCount, control_planes: sqlCount })

export interface FleetTotal {
  installations: number
  control_planes: number
}

/** Active installations that match, and their control planes, of each bucket whose last day is rolled; oldest first. */
export async function fleetTotals(
  database: Database,
  period: RolledPeriod,
  parameters: Filters & { one_day: 'exclude' | 'include' },
): Promise<ReadonlyMap<Day, FleetTotal>> {
  const fleet = Prisma.sql`fleet`
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text,
        coalesce(sum(fleet.installations), 0)::bigint as installations,
        coalesce(sum(fleet.running + fleet.sleeping + fleet.not_ready + fleet.upgrading), 0)::bigint as control_planes
      from ${stockCalendar(period)}
      left join fleet_days as fleet on fleet.day = calendar.day
        and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)}
        and ${matching(parameters, fleet, fleet)}
      group by calendar.bucket
      order by calendar.bucket`,
  )
  return new Map(rows.map(({ bucket, ...total }) => [bucket, total]))
}
