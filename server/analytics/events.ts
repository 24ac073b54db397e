import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { events } from '../../lib/contracts/events.ts'
import { addDays, startOfDay } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { matching } from './filters.ts'
import { pageOf, type PageReader } from './pages.ts'

type Parameters = ParametersOf<typeof events>

export const answerEvents: Answerer<typeof events> = async (database, parameters, now) => {
  const { rows, next } = await pageOfEvents(database, parameters)
  const [counts] = await query(
    database,
    z.object({ n: sqlCount }),
    Prisma.sql`select count(*) as n ${eventsIn(parameters)}`,
  )
  return answerOf(events, parameters, { as_of: now.toISOString(), n: counts?.n ?? 0, next }, rows)
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
  where event.received_at >= ${startOfDay(parameters.from).toISOString()}::timestamptz
    and event.received_at < ${startOfDay(addDays(parameters.to, 1)).toISOString()}::timestamptz
    and ${matching(parameters, Prisma.sql`event`, Prisma.sql`kubernetes`)}`

function after({ cursor }: Parameters): Prisma.Sql {
  const last = readCursor(cursor, place)
  if (last === null) return Prisma.sql`true`
  const [receivedAt, id] = last
  return Prisma.sql`(event.received_at, event.id) < (${receivedAt}::timestamptz, ${id}::uuid)`
}
