import { z } from 'zod'
import type { Day } from '../../lib/time/day.ts'
import { formatLine } from '../ndjson/format-line.ts'
import type { DatastoreCounts } from '../protocol/report.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { pageRows, type Position } from './keyset.ts'

const count = z.number().int()
const statsRow = z.object({
  installation: z.string(),
  last_at: z.date(),
  first_at: z.date().nullable(),
  kamaji: z.string(),
  kubernetes: z.string(),
  running: count,
  sleeping: count,
  not_ready: count,
  upgrading: count,
  max_not_ready: count,
  max_upgrading: count,
  etcd_count: count.nullable(),
  etcd_used_by: count.nullable(),
  postgres_count: count.nullable(),
  postgres_used_by: count.nullable(),
  mysql_count: count.nullable(),
  mysql_used_by: count.nullable(),
  nats_count: count.nullable(),
  nats_used_by: count.nullable(),
})
type Row = z.infer<typeof statsRow>

/** The last report of each installation on a day, after the position, by time. */
export async function readStatsPage(database: Database, day: Day, after: Position): Promise<Row[]> {
  return query(
    database,
    statsRow,
    Prisma.sql`
      select last.*, last.installation::text as installation, kamaji.raw as kamaji, kubernetes.raw as kubernetes,
        case when installations.first_day = last.day then installations.first_seen end as first_at
      from installation_days as last
      join installations on installations.installation = last.installation
      join kamaji_versions as kamaji on kamaji.id = last.kamaji_id
      join kubernetes_versions as kubernetes on kubernetes.id = last.kubernetes_id
      where last.day = ${day}::date
        and (last.last_at, last.installation) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)
      order by last.last_at, last.installation
      limit ${pageRows}`,
  )
}

export const statsPosition = ({ last_at, installation }: Row): Position => ({ at: last_at, id: installation })

export function statsLine(row: Row): string {
  return formatLine({
    receivedAt: row.last_at,
    report: {
      kind: 'stats',
      uuid: row.installation,
      kamajiVersion: row.kamaji,
      kubernetesVersion: row.kubernetes,
      running: row.running,
      sleeping: row.sleeping,
      notReady: row.not_ready,
      upgrading: row.upgrading,
      datastores: {
        etcd: datastore(row.etcd_count, row.etcd_used_by),
        postgres: datastore(row.postgres_count, row.postgres_used_by),
        mysql: datastore(row.mysql_count, row.mysql_used_by),
        nats: datastore(row.nats_count, row.nats_used_by),
      },
    },
    pseudonymised: true,
    id: null,
    day: { firstAt: row.first_at, maxNotReady: row.max_not_ready, maxUpgrading: row.max_upgrading },
  })
}

const datastore = (shards: number | null, usedBy: number | null): DatastoreCounts | null =>
  shards === null || usedBy === null ? null : { count: shards, usedBy }
