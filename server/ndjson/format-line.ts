import type { DatastoreCounts, EventReport, Report, StatsReport } from '../protocol/report.ts'
import type { DaySummary, ReportLine } from './report-line.ts'

/** A report and the instant of its receipt as a line, with its end. `payload` goes as it is. */
export function formatSent(receivedAt: Date, kind: Report['kind'], payload: object): string {
  return `${JSON.stringify({ received_at: instant(receivedAt), kind, payload })}\n`
}

/** A line that `parseLine` reads back as it was, with its end. */
export function formatLine({ receivedAt, report, pseudonymised, id, day }: ReportLine): string {
  const line = {
    received_at: instant(receivedAt),
    kind: report.kind,
    payload: report.kind === 'stats' ? statsPayload(report) : eventPayload(report),
    pseudonymised: pseudonymised || undefined,
    id: id ?? undefined,
    day: day === null ? undefined : summary(day),
  }
  return `${JSON.stringify(line)}\n`
}

const instant = (at: Date) => at.toISOString().replace('.000Z', 'Z')

function statsPayload({ uuid, kamajiVersion, kubernetesVersion, datastores, ...states }: StatsReport) {
  const named = Object.entries(datastores).flatMap(([driver, counts]) =>
    counts === null ? [] : [[driver, sentCounts(counts)] as const],
  )
  return {
    uuid,
    kamaji_version: kamajiVersion,
    kubernetes_version: kubernetesVersion,
    tenant_control_plane: {
      running: states.running,
      upgrading: states.upgrading,
      not_ready: states.notReady,
      sleeping: states.sleeping,
    },
    datastores: named.length === 0 ? undefined : Object.fromEntries(named),
  }
}

const sentCounts = ({ count, usedBy }: DatastoreCounts) => ({ count, used_by_count: usedBy })

function eventPayload(report: EventReport) {
  const origin = { kamaji_version: report.kamajiVersion, kubernetes_version: report.kubernetesVersion }
  if (report.kind === 'update')
    return { ...origin, old_tcp_version: report.oldTcpVersion, new_tcp_version: report.newTcpVersion }
  if (report.kind === 'delete') return { ...origin, tcp_version: report.tcpVersion, status: report.status }
  return {
    ...origin,
    tcp_version: report.tcpVersion,
    cluster_api: report.clusterApi ?? undefined,
    network_profile: report.networkProfile ?? undefined,
  }
}

function summary({ firstAt, maxNotReady, maxUpgrading }: DaySummary) {
  const first = firstAt === null ? {} : { first_at: instant(firstAt) }
  return { ...first, max_not_ready: maxNotReady, max_upgrading: maxUpgrading }
}
