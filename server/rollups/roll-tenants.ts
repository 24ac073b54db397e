import { bucketOf } from '../../lib/time/bucket.ts'
import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { eventsOf } from './events-of.ts'

/**
 * Counts what came into and went out of each tenant minor on the day, which has no rows yet. Reads the day's hops, so it
 * comes after them. The sums of its month no longer hold.
 */
export async function rollTenants(transaction: Database, day: Day): Promise<void> {
  await execute(
    transaction,
    Prisma.sql`delete from tenant_months where month = ${bucketOf(day, 'month')}::date`,
  )
  await execute(
    transaction,
    Prisma.sql`
      insert into tenant_days
        (day, kamaji_id, minor, distribution, tenant, created, upgraded_in, upgraded_out, deleted)
      select ${day}::date, kamaji_id, minor, distribution, tenant,
        sum(created), sum(upgraded_in), sum(upgraded_out), sum(deleted)
      from (${created(day)} union all ${upgraded(day)}) as flow
      group by kamaji_id, minor, distribution, tenant`,
  )
}

const created = (day: Day) => Prisma.sql`
  select event.kamaji_id, kubernetes.minor, kubernetes.distribution, tcp.minor as tenant,
    count(*) filter (where event.kind = 'create') as created, 0 as upgraded_in, 0 as upgraded_out,
    count(*) filter (where event.kind = 'delete') as deleted
  ${eventsOf(day)} and event.kind in ('create', 'delete')
  group by event.kamaji_id, kubernetes.minor, kubernetes.distribution, tcp.minor`

/** A hop goes out of one minor and into another. */
const upgraded = (day: Day) => Prisma.sql`
  select hop.kamaji_id, hop.minor, hop.distribution, side.tenant, 0, side.upgraded_in, side.upgraded_out, 0
  from hop_days as hop
  join kubernetes_versions as old_tcp on old_tcp.id = hop.old_tcp_id
  join kubernetes_versions as new_tcp on new_tcp.id = hop.new_tcp_id
  cross join lateral (values (new_tcp.minor, hop.events, 0), (old_tcp.minor, 0, hop.events))
    as side (tenant, upgraded_in, upgraded_out)
  where hop.day = ${day}::date and old_tcp.minor <> new_tcp.minor`
