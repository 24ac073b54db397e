import { z } from 'zod'
import type { Filters } from '../../lib/contracts/parameters.ts'
import type { TenantFlow } from '../../lib/statistics/tenant-stock.ts'
import { bucketOf, type Interval } from '../../lib/time/bucket.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { flowCalendar } from './calendar.ts'
import { isFiltered, matching } from './filters.ts'
import type { RolledPeriod } from './period.ts'

const flowRow = z.object({
  /** null: before the period */
  bucket: z.string().nullable(),
  version: z.string(),
  created: sqlCount,
  upgraded_in: sqlCount,
  upgraded_out: sqlCount,
  deleted: sqlCount,
})

/** Flows between tenant minors, by bucket of the period; all that came before it stands under null. */
export async function tenantFlows(
  database: Database,
  period: RolledPeriod,
  parameters: Filters & { interval: Interval },
): Promise<ReadonlyMap<Day | null, TenantFlow[]>> {
  const [start] = period.days
  if (start === undefined) return new Map()
  const rows = await query(
    database,
    flowRow,
    Prisma.sql`
      select flow.bucket::text, flow.tenant as version,
        sum(flow.created)::bigint as created,
        sum(flow.upgraded_in)::bigint as upgraded_in,
        sum(flow.upgraded_out)::bigint as upgraded_out,
        sum(flow.deleted)::bigint as deleted
      from (${isFiltered(parameters) ? flowsOfSome(period, start, parameters) : flowsOfAll(period, parameters)}) as flow
      group by flow.bucket, flow.tenant`,
  )
  const byBucket = new Map<Day | null, TenantFlow[]>()
  for (const { bucket, ...flow } of rows) byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), flow])
  return byBucket
}

const counts = Prisma.raw('flow.created, flow.upgraded_in, flow.upgraded_out, flow.deleted')

const flowsOfAll = (period: RolledPeriod, { interval }: { interval: Interval }) => Prisma.sql`
  select calendar.bucket, flow.tenant, ${counts}
  from tenant_total_days as flow
  left join ${flowCalendar(period, interval).rows} on calendar.day = flow.day
  where flow.day <= ${period.end}::date`

/** What came before the period is read from months, and from days where a month has no sums or is cut. */
function flowsOfSome(period: RolledPeriod, start: Day, parameters: Filters & { interval: Interval }) {
  const flow = Prisma.sql`flow`
  const matches = matching(parameters, flow, flow)
  const cut = bucketOf(start, 'month')
  return Prisma.sql`
    select calendar.bucket, flow.tenant, ${counts}
    from tenant_days as flow
    left join ${flowCalendar(period, parameters.interval).rows} on calendar.day = flow.day
    where flow.day between ${cut}::date and ${period.end}::date and ${matches}
    union all
    select null, flow.tenant, ${counts}
    from tenant_months as flow
    where flow.month < ${cut}::date and ${matches}
    union all
    select null, flow.tenant, ${counts}
    from tenant_days as flow
    where flow.day = any(array(${single(cut)})) and ${matches}`
}

/** Days before the month that no month has summed up. As an array it is known before the aggregate is read: mostly none. */
const single = (cut: Day) => Prisma.sql`
  select day from rollup_days as rolled
  where rolled.day < ${cut}::date
    and not exists (select from tenant_months as summed where summed.month = date_trunc('month', rolled.day)::date)`
