import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import type { explore } from '../../lib/contracts/explore.ts'
import { isStock, wholeOf, type Dimension, type SourceName } from '../../lib/explore/sources.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { flowCalendar, stockCalendar, type Calendar } from './calendar.ts'
import { dimensionOf, measureOf, onlyOf, tables } from './explore-columns.ts'
import type { ExploreGroup } from './explore-rows.ts'
import { matching, oneDayRule } from './filters.ts'
import type { RolledPeriod } from './period.ts'

type Parameters = ParametersOf<typeof explore>

const groupRow = z.object({
  first: z.string().nullable(),
  second: z.string().nullable(),
  value: sqlCount,
  whole: sqlCount,
  installations: sqlCount,
})

export interface CountedGroup extends ExploreGroup {
  /** of stocks */
  installations: number
}

/** The measure by its dimensions, in no order. */
export async function exploreGroups(
  database: Database,
  source: SourceName,
  period: RolledPeriod,
  parameters: Parameters,
): Promise<CountedGroup[]> {
  const rows = await query(database, groupRow, sqlOf(source, period, parameters))
  const [first = 'bucket', second] = parameters.by
  return rows.map((row) => ({
    names: { ...nameOf(first, row.first), ...(second === undefined ? {} : nameOf(second, row.second)) },
    value: row.value,
    whole: row.whole,
    installations: row.installations,
  }))
}

const nameOf = (dimension: Dimension, name: string | null) => (name === null ? {} : { [dimension]: name })

function sqlOf(
  source: SourceName,
  period: RolledPeriod,
  { measure, by, ...parameters }: Parameters,
): Prisma.Sql {
  const part = Prisma.sql`part`
  const [first = 'bucket', second] = by
  const calendar = calendarOf(period, { measure, by, ...parameters })
  return Prisma.sql`
    select ${dimensionOf(first)} as first,
      ${second === undefined ? Prisma.sql`null::text` : dimensionOf(second)} as second,
      sum(${measureOf(source, measure)})::bigint as value,
      sum(${measureOf(source, wholeOf(measure))})::bigint as whole,
      ${isStock(measure) ? Prisma.sql`sum(part.installations)::bigint` : Prisma.sql`0`} as installations
    from ${calendar.rows}
    join ${tables[source]} as part on ${calendar.holds(Prisma.sql`part.day`)}
    join kamaji_readings as kamaji on kamaji.id = part.kamaji_id
    where ${isStock(measure) ? oneDayRule(parameters.one_day, Prisma.sql`part.one_day`) : Prisma.sql`true`}
      and ${onlyOf(measure)} and ${matching(parameters, part, part)}
    group by 1, 2`
}

/** Without time as a dimension a stock is that of the last day, and a flow that of all days. */
function calendarOf(period: RolledPeriod, { measure, by, interval }: Parameters): Calendar {
  if (!isStock(measure)) return flowCalendar(period, interval)
  return stockCalendar(by.includes('bucket') ? period : { ...period, buckets: period.buckets.slice(-1) })
}
