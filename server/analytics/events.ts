import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { events } from '../../lib/contracts/events.ts'
import { addDays, dayOf, startOfDay, type Day } from '../../lib/time/day.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { matching } from './filters.ts'
import { rolledPeriod } from './period.ts'
import { pageOf, type PageReader } from './pages.ts'

type Parameters = ParametersOf<typeof events>

export const answerEvents: Answerer<typeof events> = async (database, parameters, now) => {
  const { rows, next } = await pageOfEvents(database, parameters)
  const n = await countOf(database, parameters, now)
  return answerOf(events, parameters, { as_of: now.toISOString(), n, next }, rows)
}

/** Days that are over were counted by their aggregates; only what came since is counted by itself. */
async function countOf(database: Database, parameters: Parameters, now: Date): Promise<number> {
  const { days } = await rolledPeriod(database, { ...parameters, interval: 'day' }, now, since.updates)
  const counted = days.filter((day) => day < dayOf(now)).at(-1)
  const uncounted = counted === undefined ? parameters.from : addDays(counted, 1)
  const flows = Prisma.sql`day between ${parameters.from}::date and ${counted}::date`
  const part = Prisma.sql`part`
  const [counts] = await query(
    database,
    z.object({ n: sqlCount }),
    Prisma.sql`
      select coalesce(sum(part.events), 0)::bigint as n
      from (
        select kamaji_id, minor, distribution, created + deleted + edits + upgrades as events
        from lifecycle_days
        where ${flows}
        union all
        select event.kamaji_id, kubernetes.minor, kubernetes.distribution, 1
        from events as event
        join kubernetes_versions as kubernetes on kubernetes.id = event.kubernetes_id
        where ${receivedOn(uncounted, parameters.to)}
      ) as part
      where ${matching(parameters, part, part)}`,
  )
  return counts?.n ?? 0
}

const place = z.tuple([z.iso.datetime(), z.guid()])
const listed = events.row.extend({ received_at: z.date().transform((date) => date.toISOString()) })

/** By time of receipt, the latest first, then by id, downwards. */
export const pageOfEvents: PageReader<typeof events> = async (database, parameters) => {
  const { limit } = parameters
  const rows = await query(
    database,
    listed,
    Prisma.sql`
      select event.id, event.received_at, event.kind::text, kamaji.raw as kamaji, kubernetes.raw as kubernetes,
        tcp.raw as tcp_version, old_tcp.raw as old_tcp_version, new_tcp.raw as new_tcp_version,
        event.status, event.cluster_api, event.network_profile
      ${eventsIn(parameters)} and ${after(parameters)}
      order by event.received_at desc, event.id desc
      limit ${limit + 1}`,
  )
  return pageOf(rows, limit, (row) => writeCursor([row.received_at, row.id]))
}

const eventsIn = (parameters: Parameters) => Prisma.sql`
  from events as event
  join kamaji_versions as kamaji on kamaji.id = event.kamaji_id
  join kubernetes_versions as kubernetes on kubernetes.id = event.kubernetes_id
  left join kubernetes_versions as tcp on tcp.id = event.tcp_id
  left join kubernetes_versions as old_tcp on old_tcp.id = event.old_tcp_id
  left join kubernetes_versions as new_tcp on new_tcp.id = event.new_tcp_id
  where ${receivedOn(parameters.from, parameters.to)} and ${matching(parameters, Prisma.sql`event`, Prisma.sql`kubernetes`)}`

const receivedOn = (from: Day, to: Day) => Prisma.sql`
  event.received_at >= ${startOfDay(from).toISOString()}::timestamptz
    and event.received_at < ${startOfDay(addDays(to, 1)).toISOString()}::timestamptz`

function after({ cursor }: Parameters): Prisma.Sql {
  const last = readCursor(cursor, place)
  if (last === null) return Prisma.sql`true`
  const [receivedAt, id] = last
  return Prisma.sql`(event.received_at, event.id) < (${receivedAt}::timestamptz, ${id}::uuid)`
}
