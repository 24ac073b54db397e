import type { ReportKind } from '../protocol/report.ts'

/** A report as an installation would send it, and when it would be received. */
export interface SimulatedReport {
  at: number
  kind: ReportKind
  payload: Record<string, unknown>
}
