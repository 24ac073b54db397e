import { z } from 'zod'
import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'
import { hopKind } from '../versions/hop-kind.ts'
import { eventsOf } from './events-of.ts'

/** Counts the updates received on the day, which has no rows yet. */
export async function rollHops(transaction: Database, day: Day): Promise<void> {
  const pairs = await pairsOf(transaction, day)
  await execute(
    transaction,
    Prisma.sql`
      insert into hop_days (day, kamaji_id, minor, distribution, old_tcp_id, new_tcp_id, kind, events)
      select ${day}::date, hop.kamaji_id, hop.minor, hop.distribution, hop.old_tcp_id, hop.new_tcp_id, pair.kind, hop.events
      from (
        select event.kamaji_id, kubernetes.minor, kubernetes.distribution, event.old_tcp_id, event.new_tcp_id,
          count(*) as events
        ${eventsOf(day)} and event.kind = 'update'
        group by event.kamaji_id, kubernetes.minor, kubernetes.distribution, event.old_tcp_id, event.new_tcp_id
      ) as hop
      join unnest(${pairs.map((pair) => pair.old_tcp_id)}::int[], ${pairs.map((pair) => pair.new_tcp_id)}::int[],
        ${pairs.map((pair) => hopKind(pair.old_raw, pair.new_raw))}::text[]) as pair (old_tcp_id, new_tcp_id, kind)
        on pair.old_tcp_id = hop.old_tcp_id and pair.new_tcp_id = hop.new_tcp_id`,
  )
}

const pairRow = z.object({
  old_tcp_id: z.number(),
  new_tcp_id: z.number(),
  old_raw: z.string(),
  new_raw: z.string(),
})

/** The updates of the day, each pair of versions once. What comes after this look is counted by the next roll. */
const pairsOf = (transaction: Database, day: Day) =>
  query(
    transaction,
    pairRow,
    Prisma.sql`
      select hop.old_tcp_id, hop.new_tcp_id, old_tcp.raw as old_raw, new_tcp.raw as new_raw
      from (
        select distinct event.old_tcp_id, event.new_tcp_id
        ${eventsOf(day)} and event.kind = 'update'
      ) as hop
      join kubernetes_versions as old_tcp on old_tcp.id = hop.old_tcp_id
      join kubernetes_versions as new_tcp on new_tcp.id = hop.new_tcp_id`,
  )
