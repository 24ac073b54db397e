import { dayOf, type Day } from '../../lib/time/day.ts'

/** Reports of a UTC day that were not taken as they came, by why. */
export interface RefusalCount {
  day: Day
  /** of the report */
  kind: string
  /** a code of ours */
  reason: string
  /** the field at fault, a name of ours; empty where there is none */
  field: string
  reports: number
}

/** A month without the database has fewer: a day has some dozens at the very most. */
const maxKeys = 5_000

/** What waits to be added to the counts in the database. It holds names and numbers of ours only. */
export class RefusalCounts {
  readonly #now: () => Date
  #counts = new Map<string, RefusalCount>()
  /** reports that are not in the database yet, with those that there was no room for */
  unwritten = 0

  constructor(now: () => Date) {
    this.#now = now
  }

  add(kind: string, reason: string, field = '', reports = 1): void {
    this.unwritten += reports
    this.#merge({ day: dayOf(this.#now()), kind, reason, field, reports })
  }

  /** Takes all that waits, sorted by key, so that writers who add to the same rows do not block each other for good. */
  take(): RefusalCount[] {
    const taken = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))
    this.#counts = new Map()
    return taken.map(([, count]) => count)
  }

  /** What was taken is in the database. */
  wrote(counts: readonly RefusalCount[]): void {
    for (const { reports } of counts) this.unwritten -= reports
  }

  /** What was taken could not be written, and waits again. */
  putBack(counts: readonly RefusalCount[]): void {
    for (const count of counts) this.#merge(count)
  }

  #merge(count: RefusalCount): void {
    const key = JSON.stringify([count.day, count.kind, count.reason, count.field])
    const known = this.#counts.get(key)
    if (known !== undefined) known.reports += count.reports
    else if (this.#counts.size < maxKeys) this.#counts.set(key, { ...count })
  }
}
