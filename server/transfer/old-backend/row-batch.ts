import type { ReceivedEvent, ReceivedStats } from '../../storage/received-report.ts'
import { readRow, type OldRow } from './read-row.ts'

/** A row that cannot be taken. */
export interface RowFault {
  uuid: string
  reason: string
}

/** Some rows of the table: what they hold, and what is wrong with those that hold nothing. */
export class RowBatch {
  readonly stats: ReceivedStats[] = []
  readonly events: ReceivedEvent[] = []
  readonly faults: RowFault[] = []

  get taken(): number {
    return this.stats.length + this.events.length
  }

  get size(): number {
    return this.taken + this.faults.length
  }

  add(row: OldRow, now: Date, pseudonymOf: (uuid: string) => string): void {
    const read = readRow(row, now, pseudonymOf)
    if (read.kind === 'stats') this.stats.push(read.stats)
    else if (read.kind === 'event') this.events.push(read.event)
    else this.faults.push({ uuid: row.uuid, reason: read.reason })
  }
}
