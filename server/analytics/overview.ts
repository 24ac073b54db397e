import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { overview } from '../../lib/contracts/overview.ts'
import type { Filters } from '../../lib/contracts/parameters.ts'
import { weightedMedian } from '../../lib/statistics/weighted-median.ts'
import { addDays, dayOf, minDay, type Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { daysOf } from './days-of.ts'
import { isFiltered, matching, oneDayRule } from './filters.ts'
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
      from ${daysOf('fleet', parameters)} as fleet
      where fleet.day = any(${days}::date[])
        and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)}
        and ${matching(parameters, fleet, fleet)}
      group by fleet.day`,
  )
  return new Map(rows.map(({ day, ...counts }) => [day, counts]))
}

const sizeRow = z.object({ day: z.string(), size: z.number(), installations: sqlCount })

/** Of control planes an installation, on those of the days that have sizes. */
async function mediansOn(
  database: Database,
  parameters: Parameters,
  days: readonly Day[],
): Promise<ReadonlyMap<Day, number | null>> {
  const sizes = await query(
    database,
    sizeRow,
    Prisma.sql`
      select size.day::text, size.size, sum(size.installations)::bigint as installations
      from (${isFiltered(parameters) ? sizesOfSome(parameters) : Prisma.sql`select * from size_total_days`}) as size
      where size.day = any(${days}::date[]) and ${oneDayRule(parameters.one_day, Prisma.sql`size.one_day`)}
      group by size.day, size.size`,
  )
  return new Map(days.map((day) => [day, weightedMedian(valuesOf(sizes, day))]))
}

const valuesOf = (sizes: readonly z.infer<typeof sizeRow>[], of: Day) =>
  sizes.flatMap(({ day, size, installations }) => (day === of ? [{ value: size, count: installations }] : []))

function sizesOfSome(filters: Filters): Prisma.Sql {
  const part = Prisma.sql`part`
  return Prisma.sql`
    select part.day, part.one_day, each.size, 1 as installations
    from size_days as part
    cross join lateral unnest(part.sizes) as each (size)
    where ${matching(filters, part, part)}`
}
