import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { reportKinds, type ReportKind } from '../protocol/report.ts'

export interface IngestMetrics {
  /** counts a report by what became of it: `stored`, `aborted` or the code of the error */
  count: (kind: ReportKind, outcome: string) => void
  batch: (reports: number, seconds: number, stored: boolean) => void
}

interface Sources {
  /** reports in the queue now */
  waiting: () => number
  /** new version strings beyond the limit of their day, since the start */
  refusedVersions: () => number
}

export function ingestMetrics(registry: Registry, { waiting, refusedVersions }: Sources): IngestMetrics {
  const registers = [registry]
  const reports = new Counter({
    name: 'kamaji_telemetry_reports_total',
    help: 'Reports received, by kind and by what became of them.',
    labelNames: ['kind', 'outcome'] as const,
    registers,
  })
  for (const kind of reportKinds) reports.labels(kind, 'stored').inc(0)
  // oxlint-disable-next-line no-new -- a gauge registers itself
  new Gauge({
    name: 'kamaji_telemetry_queue_reports',
    help: 'Reports that wait for a transaction.',
    registers,
    collect() {
      this.set(waiting())
    },
  })
  // oxlint-disable-next-line no-new -- a counter registers itself
  new Counter({
    name: 'kamaji_telemetry_refused_versions_total',
    help: 'New version strings beyond the limit of their day; their reports count as unrecognised.',
    registers,
    collect() {
      this.reset()
      this.inc(refusedVersions())
    },
  })
  const size = new Histogram({
    name: 'kamaji_telemetry_batch_reports',
    help: 'Reports in one transaction.',
    buckets: [1, 4, 16, 64, 256, 1024],
    registers,
  })
  const duration = new Histogram({
    name: 'kamaji_telemetry_batch_seconds',
    help: 'Time of one transaction, by whether it was committed.',
    labelNames: ['stored'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  return {
    count: (kind, outcome) => reports.labels(kind, outcome).inc(),
    batch: (count, seconds, stored) => {
      size.observe(count)
      duration.labels(String(stored)).observe(seconds)
    },
  }
}
