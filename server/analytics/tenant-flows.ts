import { z } from 'zod'
import type { Filters } from '../../lib/contracts/parameters.ts'
import type { TenantFlow } from '../../lib/statistics/tenant-stock.ts'
import type { Interval } from '../../lib/time/bucket.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { flowCalendar } from './calendar.ts'
import { matching } from './filters.ts'
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
  const rows = await query(
    database,
    flowRow,
    Prisma.sql`
      select calendar.bucket::text, flow.version,
        sum(flow.created)::bigint as created,
        sum(flow.upgraded_in)::bigint as upgraded_in,
        sum(flow.upgraded_out)::bigint as upgraded_out,
        sum(flow.deleted)::bigint as deleted
      from (${flowsOf(parameters)}) as flow (day, version, created, upgraded_in, upgraded_out, deleted)
      left join ${flowCalendar(period, parameters.interval)} on calendar.day = flow.day
      where flow.day <= ${period.end}::date
      group by calendar.bucket, flow.version`,
  )
  const byBucket = new Map<Day | null, TenantFlow[]>()
  for (const { bucket, ...flow } of rows) byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), flow])
  return byBucket
}

/** A hop goes out of one minor and into another. */
function flowsOf(parameters: Filters): Prisma.Sql {
  const [flow, hop] = [Prisma.sql`flow`, Prisma.sql`hop`]
  const hops = Prisma.sql`
    from hop_days as hop
    join kubernetes_versions as old_tcp on old_tcp.id = hop.old_tcp_id
    join kubernetes_versions as new_tcp on new_tcp.id = hop.new_tcp_id
    where old_tcp.minor <> new_tcp.minor and ${matching(parameters, hop, hop)}`
  return Prisma.sql`
    select flow.day, tcp.minor, flow.created, 0, 0, flow.deleted
    from tenant_days as flow
    join kubernetes_versions as tcp on tcp.id = flow.tcp_id
    where ${matching(parameters, flow, flow)}
    union all
    select hop.day, new_tcp.minor, 0, hop.events, 0, 0 ${hops}
    union all
    select hop.day, old_tcp.minor, 0, 0, hop.events, 0 ${hops}`
}
