import { z } from 'zod'
import type { Filters } from '../../lib/contracts/parameters.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { matching } from './filters.ts'

/** How many one-day installations are active on the day and match the filters. @param day null: there are no data */
export async function oneDayInstallations(
  database: Database,
  filters: Filters,
  day: Day | null,
): Promise<number> {
  const fleet = Prisma.sql`fleet`
  const [row] = await query(
    database,
    z.object({ installations: sqlCount }),
    Prisma.sql`
      select coalesce(sum(installations), 0)::bigint as installations
      from fleet_days as fleet
      where fleet.day = ${day}::date and fleet.one_day and ${matching(filters, fleet, fleet)}`,
  )
  return row?.installations ?? 0
}
