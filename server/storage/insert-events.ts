import type { EventReport } from '../protocol/report.ts'
import type { ReceivedEvent } from './received-report.ts'
import { execute, Prisma, type Database } from './sql.ts'
import { idOf, type VersionIds } from './version-dictionary.ts'

/**
 * Stores events; one whose id is there already is left as it is.
 * @param events at most a thousand: each takes 11 parameters of the 32,767 that a statement may have
 */
export async function insertEvents(
  transaction: Database,
  events: readonly ReceivedEvent[],
  ids: VersionIds,
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ id, receivedAt, report }) => {
    const [tcpId, oldTcpId, newTcpId] = tenantVersions(report).map((raw) =>
      raw === null ? null : idOf(ids.kubernetes, raw),
    )
    const kamajiId = idOf(ids.kamaji, report.kamajiVersion)
    const kubernetesId = idOf(ids.kubernetes, report.kubernetesVersion)
    const status = report.kind === 'delete' ? report.status : null
    const [clusterApi, networkProfile] =
      report.kind === 'create' ? [report.clusterApi, report.networkProfile] : [null, null]
    return Prisma.sql`(${id}::uuid, ${receivedAt.toISOString()}::timestamptz, ${report.kind}::event_kind,
      ${kamajiId}::int, ${kubernetesId}::int, ${tcpId}::int, ${oldTcpId}::int, ${newTcpId}::int,
      ${status}::text, ${clusterApi}::boolean, ${networkProfile}::text)`
  })
  await execute(
    transaction,
    Prisma.sql`
      INSERT INTO events (id, received_at, kind, kamaji_id, kubernetes_id, tcp_id, old_tcp_id, new_tcp_id,
        status, cluster_api, network_profile)
      VALUES ${Prisma.join(rows)}
      ON CONFLICT (id) DO NOTHING`,
  )
}

/** Values of `tcp_id`, `old_tcp_id` and `new_tcp_id`, as strings. */
function tenantVersions(report: EventReport): [string | null, string | null, string | null] {
  return report.kind === 'update'
    ? [null, report.oldTcpVersion, report.newTcpVersion]
    : [report.tcpVersion, null, null]
}
