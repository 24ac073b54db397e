import type { EventReport, StatsReport } from '../protocol/report.ts'

/** A stats report as it is stored: under the pseudonym, with the time of its receipt. */
export interface ReceivedStats {
  /** see `pseudonymise` */
  installation: string
  receivedAt: Date
  report: Omit<StatsReport, 'uuid'>
  /** What an export says of the whole day, which it sums up in its last report; absent in a report from the wire. */
  summary?: {
    /** the day's first report; never after `receivedAt` */
    firstAt: Date
    maxNotReady: number
    maxUpgrading: number
  }
}

export interface ReceivedEvent {
  /** uuid; an event that is there already is not stored again */
  id: string
  receivedAt: Date
  report: EventReport
}

/** What is written in one transaction. */
export interface Batch {
  stats: readonly ReceivedStats[]
  events: readonly ReceivedEvent[]
}
