import { z } from 'zod'
import { addDays, startOfDay, type Day } from '../../lib/time/day.ts'
import { formatLine } from '../ndjson/format-line.ts'
import type { EventReport } from '../protocol/report.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { pageRows, type Position } from './keyset.ts'

const common = { id: z.string(), received_at: z.date(), kamaji: z.string(), kubernetes: z.string() }
const eventRow = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('create'),
    tcp: z.string(),
    cluster_api: z.boolean().nullable(),
    network_profile: z.string().nullable(),
  }),
  z.object({ ...common, kind: z.literal('update'), old_tcp: z.string(), new_tcp: z.string() }),
  z.object({ ...common, kind: z.literal('delete'), tcp: z.string(), status: z.string() }),
])
type Row = z.infer<typeof eventRow>

/** The events of a day after the position, by time. */
export async function readEventsPage(database: Database, day: Day, after: Position): Promise<Row[]> {
  return query(
    database,
    eventRow,
    Prisma.sql`
      select event.id::text, event.received_at, event.kind::text, event.status, event.cluster_api, event.network_profile,
        kamaji.raw as kamaji, kubernetes.raw as kubernetes,
        tcp.raw as tcp, old_tcp.raw as old_tcp, new_tcp.raw as new_tcp
      from events as event
      join kamaji_versions as kamaji on kamaji.id = event.kamaji_id
      join kubernetes_versions as kubernetes on kubernetes.id = event.kubernetes_id
      left join kubernetes_versions as tcp on tcp.id = event.tcp_id
      left join kubernetes_versions as old_tcp on old_tcp.id = event.old_tcp_id
      left join kubernetes_versions as new_tcp on new_tcp.id = event.new_tcp_id
      where event.received_at >= ${startOfDay(day).toISOString()}::timestamptz
        and event.received_at < ${startOfDay(addDays(day, 1)).toISOString()}::timestamptz
        and (event.received_at, event.id) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)
      order by event.received_at, event.id
      limit ${pageRows}`,
  )
}

export const eventPosition = ({ received_at, id }: Row): Position => ({ at: received_at, id })

export function eventLine(row: Row): string {
  return formatLine({
    receivedAt: row.received_at,
    report: reportOf(row),
    pseudonymised: true,
    id: row.id,
    day: null,
  })
}

function reportOf(row: Row): EventReport {
  const origin = { kamajiVersion: row.kamaji, kubernetesVersion: row.kubernetes }
  switch (row.kind) {
    case 'create':
      return {
        kind: row.kind,
        ...origin,
        tcpVersion: row.tcp,
        clusterApi: row.cluster_api,
        networkProfile: row.network_profile,
      }
    case 'update':
      return { kind: row.kind, ...origin, oldTcpVersion: row.old_tcp, newTcpVersion: row.new_tcp }
    case 'delete':
    default:
      return { kind: row.kind, ...origin, tcpVersion: row.tcp, status: row.status }
  }
}
