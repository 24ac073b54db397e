import {
  deletionStatusNames,
  unrecognisedStatus,
  unreportedStatus,
} from '../../lib/contracts/deletion-statuses.ts'
import type { Day } from '../../lib/time/day.ts'
import { networkProfile } from '../storage/network-profile.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { withTotals } from '../storage/totals.ts'
import { deleteDay } from './delete-day.ts'
import { eventsOf } from './events-of.ts'
import { rollHops } from './roll-hops.ts'
import { rollTenants } from './roll-tenants.ts'
import { sumTotals } from './sum-totals.ts'

const flows = ['hop', 'lifecycle', 'creation', 'deletion', 'tenant'] as const

/** Counts the events received on the day. */
export async function rollFlow(transaction: Database, day: Day): Promise<void> {
  await deleteDay(transaction, day, withTotals(flows))
  await rollHops(transaction, day)
  await execute(transaction, insertLifecycle(day))
  await execute(transaction, insertCreations(day))
  await execute(transaction, insertDeletions(day))
  await rollTenants(transaction, day)
  await sumTotals(transaction, day, flows)
}

const insertLifecycle = (day: Day) => Prisma.sql`
  insert into lifecycle_days (day, kamaji_id, minor, distribution, created, deleted, failed_removals, edits, upgrades)
  select ${day}::date, kamaji_id, minor, distribution,
    sum(created), sum(deleted), sum(failed_removals), sum(edits), sum(upgrades)
  from (
    select event.kamaji_id, kubernetes.minor, kubernetes.distribution,
      count(*) filter (where event.kind = 'create') as created,
      count(*) filter (where event.kind = 'delete') as deleted,
      count(*) filter (where event.kind = 'delete' and event.status in ('NotReady', 'Provisioning')) as failed_removals,
      0 as edits, 0 as upgrades
    ${eventsOf(day)} and event.kind in ('create', 'delete')
    group by event.kamaji_id, kubernetes.minor, kubernetes.distribution
    union all
    select kamaji_id, minor, distribution, 0, 0, 0,
      case when kind = 'edit' then events else 0 end, case when kind = 'edit' then 0 else events end
    from hop_days
    where day = ${day}::date
  ) as part
  group by kamaji_id, minor, distribution`

const insertCreations = (day: Day) => Prisma.sql`
  insert into creation_days (day, kamaji_id, minor, distribution, network_profile, cluster_api, created)
  select ${day}::date, event.kamaji_id, kubernetes.minor, kubernetes.distribution,
    ${networkProfile} as network_profile, coalesce(event.cluster_api, false) as cluster_api, count(*)
  ${eventsOf(day)} and event.kind = 'create'
  group by 2, 3, 4, 5, 6`

const insertDeletions = (day: Day) => Prisma.sql`
  insert into deletion_days (day, kamaji_id, minor, distribution, status, deleted)
  select ${day}::date, event.kamaji_id, kubernetes.minor, kubernetes.distribution, ${status} as status, count(*)
  ${eventsOf(day)} and event.kind = 'delete'
  group by 2, 3, 4, 5`

const status = Prisma.sql`
  case
    when event.status is null then ${unreportedStatus}
    when event.status = any(${[...deletionStatusNames]}::text[]) then event.status
    else ${unrecognisedStatus}
  end`
