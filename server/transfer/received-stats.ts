import type { ReportLine } from '../ndjson/report-line.ts'
import type { StatsReport } from '../protocol/report.ts'
import type { ReceivedStats } from '../storage/received-report.ts'

/** A stats line as it is stored: never under the uuid that was sent. */
export function receivedStats(
  { receivedAt, pseudonymised, day }: Pick<ReportLine, 'receivedAt' | 'pseudonymised' | 'day'>,
  { uuid, ...report }: StatsReport,
  pseudonymOf: (uuid: string) => string,
): ReceivedStats {
  const installation = pseudonymised ? uuid.toLowerCase() : pseudonymOf(uuid)
  if (day === null) return { installation, receivedAt, report }
  const { firstAt, maxNotReady, maxUpgrading } = day
  const first = firstAt !== null && firstAt < receivedAt ? firstAt : receivedAt
  return { installation, receivedAt, report, summary: { firstAt: first, maxNotReady, maxUpgrading } }
}
