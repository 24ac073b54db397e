import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { hopKinds, type tenantUpgrades } from '../../lib/contracts/tenant-upgrades.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { flowCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching } from './filters.ts'
import type { RolledPeriod } from './period.ts'

const hopRow = z.object({
  /** null: of the whole period */
  bucket: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(hopKinds),
  events: sqlCount,
})

/** Update reports from one tenant version to another. */
export type Hops = z.infer<typeof hopRow>

/** All hops of the period that match the filters, by versions of that precision, in no order. */
export function hopsOf(
  database: Database,
  period: RolledPeriod,
  parameters: ParametersOf<typeof tenantUpgrades>,
): Promise<Hops[]> {
  const hop = Prisma.sql`hop`
  const bucket = parameters.series === '1' ? Prisma.sql`calendar.bucket` : Prisma.sql`null::date`
  const version = Prisma.raw(parameters.by)
  const calendar = flowCalendar(period, parameters.interval)
  return query(
    database,
    hopRow,
    Prisma.sql`
      select hops.bucket::text, old_tcp.${version} as from, new_tcp.${version} as to, hops.kind,
        sum(hops.events)::bigint as events
      from (
        select ${bucket} as bucket, hop.old_tcp_id, hop.new_tcp_id, hop.kind, sum(hop.events) as events
        from ${calendar.rows}
        join ${daysOf('hop', parameters)} as hop on ${calendar.holds(Prisma.sql`hop.day`)}
        where ${matching(parameters, hop, hop)}
        group by 1, hop.old_tcp_id, hop.new_tcp_id, hop.kind
      ) as hops
      join kubernetes_versions as old_tcp on old_tcp.id = hops.old_tcp_id
      join kubernetes_versions as new_tcp on new_tcp.id = hops.new_tcp_id
      group by hops.bucket, old_tcp.${version}, new_tcp.${version}, hops.kind`,
  )
}
