import { addDays, startOfDay, type Day } from '../../lib/time/day.ts'
import { Prisma } from '../storage/sql.ts'

/** Events received on the day, with the versions of the management cluster and of the tenant, to be narrowed by an `and`. */
export const eventsOf = (day: Day): Prisma.Sql => Prisma.sql`
  from events as event
  join kubernetes_versions as kubernetes on kubernetes.id = event.kubernetes_id
  left join kubernetes_versions as tcp on tcp.id = event.tcp_id
  where event.received_at >= ${startOfDay(day).toISOString()}::timestamptz
    and event.received_at < ${startOfDay(addDays(day, 1)).toISOString()}::timestamptz`
