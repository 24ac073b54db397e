import type { EventReport, ReportKind } from '../protocol/report.ts'
import { unrecognised } from '../versions/parse-kubernetes.ts'
import type { Batch } from './received-report.ts'
import { isBeyondLimit, type VersionIds } from './version-dictionary.ts'

interface BeyondLimit {
  kind: ReportKind
  /** the first field with such a version */
  field: string
}

/** The reports that name a version beyond the limit of its day. */
export function reportsBeyondLimit(batch: Batch, ids: VersionIds): BeyondLimit[] {
  // nearly always there is none
  if (!ids.kamaji.has(unrecognised) && !ids.kubernetes.has(unrecognised)) return []
  return [...batch.stats, ...batch.events].flatMap(({ report }) => {
    const field = isBeyondLimit(ids.kamaji, report.kamajiVersion)
      ? 'kamaji_version'
      : fieldsOf(report).find(([, raw]) => isBeyondLimit(ids.kubernetes, raw))?.[0]
    return field === undefined ? [] : [{ kind: report.kind, field }]
  })
}

function fieldsOf(report: EventReport | Batch['stats'][number]['report']): [field: string, raw: string][] {
  const management: [string, string] = ['kubernetes_version', report.kubernetesVersion]
  if (report.kind === 'stats') return [management]
  if (report.kind !== 'update') return [management, ['tcp_version', report.tcpVersion]]
  return [management, ['old_tcp_version', report.oldTcpVersion], ['new_tcp_version', report.newTcpVersion]]
}
