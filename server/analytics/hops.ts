import { z } from 'zod'
import type { Interval } from '../../lib/time/bucket.ts'
import type { Filters } from '../../lib/contracts/parameters.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { hopKind } from '../versions/hop-kind.ts'
import { flowCalendar } from './calendar.ts'
import { matching } from './filters.ts'
import type { RolledPeriod } from './period.ts'

const versions = { minor: z.string(), patch: z.string(), raw: z.string() }
const hopRow = z.object({
  bucket: z.string(),
  old_raw: versions.raw,
  old_minor: versions.minor,
  old_patch: versions.patch,
  new_raw: versions.raw,
  new_minor: versions.minor,
  new_patch: versions.patch,
  events: sqlCount,
})

/** Update reports of a bucket from one tenant version to another, as sent. */
export type Hops = z.infer<typeof hopRow> & { kind: ReturnType<typeof hopKind> }

/** All hops of the period that match the filters, in no order. */
export async function hopsOf(
  database: Database,
  period: RolledPeriod,
  parameters: Filters & { interval: Interval },
): Promise<Hops[]> {
  const hop = Prisma.sql`hop`
  const rows = await query(
    database,
    hopRow,
    Prisma.sql`
      select calendar.bucket::text,
        old_tcp.raw as old_raw, old_tcp.minor as old_minor, old_tcp.patch as old_patch,
        new_tcp.raw as new_raw, new_tcp.minor as new_minor, new_tcp.patch as new_patch,
        sum(hop.events)::bigint as events
      from ${flowCalendar(period, parameters.interval)}
      join hop_days as hop on hop.day = calendar.day
      join kubernetes_versions as old_tcp on old_tcp.id = hop.old_tcp_id
      join kubernetes_versions as new_tcp on new_tcp.id = hop.new_tcp_id
      where ${matching(parameters, hop, hop)}
      group by calendar.bucket, old_tcp.id, new_tcp.id`,
  )
  return rows.map((row) => ({ ...row, kind: hopKind(row.old_raw, row.new_raw) }))
}
