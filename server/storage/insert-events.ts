import type { EventReport } from '../protocol/report.ts'
import type { ReceivedEvent } from './received-report.ts'
import type { Database } from './sql.ts'
import {
  booleanLiteral,
  instantLiteral,
  integerLiteral,
  TextParameters,
  uuidLiteral,
} from './sql-literals.ts'
import { idOf, type VersionIds } from './version-dictionary.ts'

const kinds = { create: "'create'", update: "'update'", delete: "'delete'" } as const

/**
 * Stores events; one whose id is there already is left as it is.
 * @param events at most a few thousand
 */
export async function insertEvents(
  transaction: Database,
  events: readonly ReceivedEvent[],
  ids: VersionIds,
): Promise<void> {
  if (events.length === 0) return
  const texts = new TextParameters()
  const rows = events.map((event) => rowOf(event, ids, texts))
  await transaction.$executeRawUnsafe(
    `INSERT INTO events (id, received_at, kind, kamaji_id, kubernetes_id, tcp_id, old_tcp_id, new_tcp_id,
      status, cluster_api, network_profile)
    VALUES ${rows.join(',\n')}
    ON CONFLICT (id) DO NOTHING`,
    ...texts.values,
  )
}

function rowOf({ id, receivedAt, report }: ReceivedEvent, ids: VersionIds, texts: TextParameters): string {
  const versions = [
    idOf(ids.kamaji, report.kamajiVersion),
    idOf(ids.kubernetes, report.kubernetesVersion),
    ...tenantVersions(report).map((raw) => (raw === null ? null : idOf(ids.kubernetes, raw))),
  ]
  const status = report.kind === 'delete' ? report.status : null
  const [clusterApi, networkProfile] =
    report.kind === 'create' ? [report.clusterApi, report.networkProfile] : [null, null]
  return `(${[
    uuidLiteral(id),
    instantLiteral(receivedAt),
    kinds[report.kind],
    ...versions.map(integerLiteral),
    texts.placeholder(status),
    booleanLiteral(clusterApi),
    texts.placeholder(networkProfile),
  ].join(', ')})`
}

/** Values of `tcp_id`, `old_tcp_id` and `new_tcp_id`, as strings. */
function tenantVersions(report: EventReport): [string | null, string | null, string | null] {
  return report.kind === 'update'
    ? [null, report.oldTcpVersion, report.newTcpVersion]
    : [report.tcpVersion, null, null]
}
