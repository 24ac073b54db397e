import type { OldBackendPosition } from '../../server/storage/old-backend-position.ts'
import type { OldTable } from '../../server/transfer/old-backend/describe-table.ts'
import type { RowCounts } from '../../server/transfer/old-backend/intake.ts'
import type { RowFault } from '../../server/transfer/old-backend/row-batch.ts'
import { count, duration, megabytes, rate } from '../numbers.ts'
import { Progress } from '../progress.ts'
import { FaultReport } from './fault-report.ts'
import { progressBar, progressLine } from './progress-line.ts'

/** A smaller table is read in less than a tenth of a second. */
const worthAnIndexBytes = 50_000_000

const nothing: RowCounts = { taken: 0, skipped: 0 }

/** Tells how an import from an old backend goes: results on stdout, all else on stderr. */
export class Teller {
  readonly progress = new Progress()
  readonly #faults = new FaultReport()
  readonly #startedMs = Date.now()
  #first: OldBackendPosition | null = null
  #counts: RowCounts = nothing

  start(table: OldTable, position: OldBackendPosition, { follow }: { follow: boolean }): void {
    if (this.#first !== null) return
    this.#first = position
    if (position.nextPage !== null && position.nextPage > 0)
      this.say(`Going on at ${percent(position.nextPage, table.pages)}, where an earlier run ended.`)
    if (follow) this.#adviseIndex(table)
  }

  /** Only its owner can make one: nothing is written there. */
  #adviseIndex({ isIndexed, bytes }: OldTable): void {
    if (isIndexed || bytes < worthAnIndexBytes) return
    this.say(
      `Each look reads the whole table, ${megabytes(bytes)}: created_at has no index. Its owner can make one:\n` +
        '  create index concurrently events_created_at on events (created_at);',
    )
  }

  fault(fault: RowFault): void {
    this.#faults.add(fault, (line) => this.say(line))
  }

  step({ pages }: OldTable, { nextPage: page }: OldBackendPosition, { taken, skipped }: RowCounts): void {
    this.#counts = { taken, skipped }
    if (page === null) return
    this.progress.tell(() => {
      const firstPage = this.#first?.nextPage ?? 0
      const elapsedMs = this.#elapsedMs()
      const line = progressLine({ firstPage, page, pages, rows: taken, skipped, elapsedMs })
      return this.progress.isTerminal ? `${progressBar({ page, pages })} ${line}` : line
    })
  }

  /** All that was there is taken, or the reading was ended. */
  done(): void {
    const { taken, skipped } = this.#counts
    this.progress.clear()
    if (taken + skipped === 0 && this.#first?.nextPage === null) return console.log('Nothing new.')
    const elapsedMs = this.#elapsedMs()
    const earlier = this.#earlier()
    const inAll = earlier.taken > 0 ? `; ${count(earlier.taken + taken, 'row')} in all` : ''
    const pace = rate(taken + skipped, elapsedMs)
    console.log(`${count(taken, 'row')} taken in ${duration(elapsedMs)} (${pace})${inAll}.`)
  }

  /** Tells what could not be taken, by reason. @returns all rows, those of earlier parts of the same pass among them */
  summary(): RowCounts {
    for (const line of this.#faults.summary()) this.say(line)
    const earlier = this.#earlier()
    return { taken: earlier.taken + this.#counts.taken, skipped: earlier.skipped + this.#counts.skipped }
  }

  say(line: string): void {
    this.progress.clear()
    console.error(line)
  }

  /** What earlier runs took of the pages that this one went on with. */
  #earlier(): RowCounts {
    return this.#first === null || this.#first.nextPage === null ? nothing : this.#first
  }

  #elapsedMs = () => Date.now() - this.#startedMs
}

const percent = (page: number, pages: number) => `${Math.floor((100 * page) / Math.max(1, pages))} %`
