import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { overview } from '../../lib/contracts/overview.ts'
import { addDays, dayOf, minDay, type Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { matching, oneDayRule } from './filters.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

type Parameters = ParametersOf<typeof overview>

const daysBefore = [0, 7, 30] as const

export const answerOverview: Answerer<typeof overview> = async (database, parameters, now) => {
  const to = minDay(parameters.to, dayOf(now))
  const from = addDays(to, -Math.max(...daysBefore))
  const { days, end, asOf } = await rolledPeriod(database, { from, to, interval: 'day' }, now)
  const rolled = new Set(days)
  const asked = daysBefore
    .map((days_before) => ({ days_before, day: addDays(end ?? to, -days_before) }))
    .filter(({ day }) => rolled.has(day))
  const counts = await countsOn(database, parameters, asked.map(dayAsked))
  const medians = await mediansOn(database, parameters, asked.map(dayAsked))
  const rows = asked.map(({ days_before, day }): RowOf<typeof overview> => ({
    days_before,
    day,
    ...(counts.get(day) ?? none),
    median_control_planes: medians.get(day) ?? null,
  }))
  const facts = {
    as_of: asOf,
    n: rows[0]?.installations ?? 0,
    one_day_installations: await oneDayInstallations(database, parameters, end),
  }
  return answerOf(overview, parameters, facts, rows)
}

const dayAsked = ({ day }: { day: Day }) => day
const none = { installations: 0, control_planes: 0, not_ready: 0 }

const countsRow = z.object({
  day: z.string(),
  installations: sqlCount,
  control_planes: sqlCount,
  not_ready: sqlCount,
})

async function countsOn(
  database: Database,
  parameters: Parameters,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, typeof none>> {
  const fleet = Prisma.sql`fleet`
  const rows = await query(
    database,
    countsRow,
    Prisma.sql`
      select fleet.day::text, sum(installations)::bigint as installations,
        sum(running + sleeping + not_ready + upgrading)::bigint as control_planes, sum(not_ready)::bigint as not_ready
      from fleet_days as fleet
      where fleet.day = any(${days}::date[])
        and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)}
        and ${matching(parameters, fleet, fleet)}
      group by fleet.day`,
  )
  return new Map(rows.map(({ day, ...counts }) => [day, counts]))
}

const medianRow = z.object({ median: z.number().nullable() })

/** Of control planes an installation, on those of the days that have sizes. */
async function mediansOn(
  database: Database,
  parameters: Parameters,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, number | null>> {
  const part = Prisma.sql`part`
  const medians = days.map(async (day): Promise<[Day, number | null]> => {
    const [found] = await query(
      database,
      medianRow,
      Prisma.sql`
        select percentile_cont(0.5) within group (order by size) as median
        from size_days as part
        cross join lateral unnest(part.sizes) as size
        where part.day = ${day}::date
          and ${oneDayRule(parameters.one_day, Prisma.sql`part.one_day`)} and ${matching(parameters, part, part)}`,
    )
    return [day, found?.median ?? null]
  })
  return new Map(await Promise.all(medians))
}
