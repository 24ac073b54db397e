import type { Report } from '../protocol/report.ts'

/** What an export says of a whole day in its last report. */
export interface DaySummary {
  /** the installation's first report, on the line of its first day only */
  firstAt: Date | null
  maxNotReady: number
  maxUpgrading: number
}

/** One line of NDJSON, as read. */
export interface ReportLine {
  receivedAt: Date
  report: Report
  /** the uuid of a stats report is a pseudonym already */
  pseudonymised: boolean
  /** of an event: its id, where the line gives one */
  id: string | null
  /** of a stats report: absent unless an export wrote it */
  day: DaySummary | null
}
