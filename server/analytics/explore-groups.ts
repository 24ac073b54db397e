import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import type { explore } from '../../lib/contracts/explore.ts'
import { isStock, wholeOf, type SourceName } from '../../lib/explore/sources.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { hopKind } from '../versions/hop-kind.ts'
import { flowCalendar, stockCalendar } from './calendar.ts'
import { dimensionOf, measureOf, tables } from './explore-columns.ts'
import type { ExploreGroup } from './explore-rows.ts'
import { matching, oneDayRule } from './filters.ts'
import type { RolledPeriod } from './period.ts'

type Parameters = ParametersOf<typeof explore>

const groupRow = z.object({
  first: z.string().nullable(),
  second: z.string().nullable(),
  /** of updates only: what they are, the two versions as sent say */
  old_tcp: z.string().nullable(),
  new_tcp: z.string().nullable(),
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
  return rows.flatMap(({ first, second, old_tcp, new_tcp, ...counts }) => {
    const kind = old_tcp === null || new_tcp === null ? null : hopKind(old_tcp, new_tcp)
    if (kind !== null && (kind === 'edit') !== (parameters.measure === 'edits')) return []
    const names = Object.fromEntries(
      parameters.by.flatMap((dimension, place) => {
        const name = dimension === 'hop_kind' ? kind : place === 0 ? first : second
        return name === null ? [] : [[dimension, name]]
      }),
    )
    return [{ names, ...counts }]
  })
}

function sqlOf(
  source: SourceName,
  period: RolledPeriod,
  { measure, by, ...parameters }: Parameters,
): Prisma.Sql {
  const part = Prisma.sql`part`
  const [first = 'bucket', second] = by
  const isOfUpdates = source === 'hops'
  return Prisma.sql`
    select ${dimensionOf(first)} as first,
      ${second === undefined ? Prisma.sql`null::text` : dimensionOf(second)} as second,
      ${isOfUpdates ? Prisma.sql`old_tcp.raw` : Prisma.sql`null::text`} as old_tcp,
      ${isOfUpdates ? Prisma.sql`tcp.raw` : Prisma.sql`null::text`} as new_tcp,
      sum(${measureOf(source, measure)})::bigint as value,
      sum(${measureOf(source, wholeOf(measure))})::bigint as whole,
      ${isStock(measure) ? Prisma.sql`sum(part.installations)::bigint` : Prisma.sql`0`} as installations
    from ${calendarOf(period, { measure, by, ...parameters })}
    join ${tables[source].rows} as part on part.day = calendar.day
    join kamaji_readings as kamaji on kamaji.id = part.kamaji_id
    ${tables[source].joins}
    where ${isStock(measure) ? oneDayRule(parameters.one_day, Prisma.sql`part.one_day`) : Prisma.sql`true`}
      and ${matching(parameters, part, part)}
    group by 1, 2, 3, 4`
}

/** Without time as a dimension a stock is that of the last day, and a flow that of all days. */
function calendarOf(period: RolledPeriod, { measure, by, interval }: Parameters): Prisma.Sql {
  if (!isStock(measure)) return flowCalendar(period, interval)
  return stockCalendar(by.includes('bucket') ? period : { ...period, buckets: period.buckets.slice(-1) })
}
