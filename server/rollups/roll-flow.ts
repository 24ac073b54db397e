import {
  deletionStatusNames,
  unrecognisedStatus,
  unreportedStatus,
} from '../../lib/contracts/deletion-statuses.ts'
import { addDays, startOfDay, type Day } from '../../lib/time/day.ts'
import { networkProfile } from '../storage/network-profile.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'

/** Counts the events received on the day. */
export async function rollFlow(transaction: Database, day: Day): Promise<void> {
  const events = eventsOf(day)
  await execute(transaction, Prisma.sql`delete from lifecycle_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into lifecycle_days (day, kamaji_id, minor, distribution, created, deleted, failed_removals)
      select ${day}::date, event.kamaji_id, kubernetes.minor, kubernetes.distribution,
        count(*) filter (where event.kind = 'create'),
        count(*) filter (where event.kind = 'delete'),
        count(*) filter (where event.kind = 'delete' and event.status in ('NotReady', 'Provisioning'))
      ${events} and event.kind in ('create', 'delete')
      group by event.kamaji_id, kubernetes.minor, kubernetes.distribution`,
  )
  await execute(transaction, Prisma.sql`delete from creation_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into creation_days (day, kamaji_id, minor, distribution, network_profile, cluster_api, created)
      select ${day}::date, event.kamaji_id, kubernetes.minor, kubernetes.distribution,
        ${networkProfile} as network_profile, coalesce(event.cluster_api, false) as cluster_api, count(*)
      ${events} and event.kind = 'create'
      group by 2, 3, 4, 5, 6`,
  )
  await execute(transaction, Prisma.sql`delete from deletion_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into deletion_days (day, kamaji_id, minor, distribution, status, deleted)
      select ${day}::date, event.kamaji_id, kubernetes.minor, kubernetes.distribution, ${status} as status, count(*)
      ${events} and event.kind = 'delete'
      group by 2, 3, 4, 5`,
  )
  await execute(transaction, Prisma.sql`delete from tenant_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into tenant_days (day, kamaji_id, minor, distribution, tcp_id, created, deleted)
      select ${day}::date, event.kamaji_id, kubernetes.minor, kubernetes.distribution, event.tcp_id,
        count(*) filter (where event.kind = 'create'),
        count(*) filter (where event.kind = 'delete')
      ${events} and event.kind in ('create', 'delete')
      group by event.kamaji_id, kubernetes.minor, kubernetes.distribution, event.tcp_id`,
  )
  await execute(transaction, Prisma.sql`delete from hop_days where day = ${day}::date`)
  await execute(
    transaction,
    Prisma.sql`
      insert into hop_days (day, kamaji_id, minor, distribution, old_tcp_id, new_tcp_id, events)
      select ${day}::date, event.kamaji_id, kubernetes.minor, kubernetes.distribution,
        event.old_tcp_id, event.new_tcp_id, count(*)
      ${events} and event.kind = 'update'
      group by event.kamaji_id, kubernetes.minor, kubernetes.distribution, event.old_tcp_id, event.new_tcp_id`,
  )
}

const status = Prisma.sql`
  case
    when event.status is null then ${unreportedStatus}
    when event.status = any(${[...deletionStatusNames]}::text[]) then event.status
    else ${unrecognisedStatus}
  end`

const eventsOf = (day: Day) => Prisma.sql`
  from events as event
  join kubernetes_versions as kubernetes on kubernetes.id = event.kubernetes_id
  where event.received_at >= ${startOfDay(day).toISOString()}::timestamptz
    and event.received_at < ${startOfDay(addDays(day, 1)).toISOString()}::timestamptz`
