import type { PrismaClient } from '../../storage/open.ts'
import { writeOldBackendPosition, type OldBackendPosition } from '../../storage/old-backend-position.ts'
import type { Database } from '../../storage/sql.ts'
import type { VersionDictionary } from '../../storage/version-dictionary.ts'
import { writeReports } from '../../storage/write-reports.ts'
import type { RowBatch, RowFault } from './row-batch.ts'

/** Rows that were read by this process. */
export interface RowCounts {
  taken: number
  skipped: number
}

export interface IntakeOptions {
  prisma: PrismaClient
  dictionary: VersionDictionary
  clock: () => Date
  /** grows with each batch */
  counts: RowCounts
  onFault: (fault: RowFault) => void
  /** after each batch */
  onProgress: (position: OldBackendPosition) => void
}

/** Writes what was read of one table, together with how far that was: so it can end at any instant, and go on later. */
export class Intake {
  readonly #options: IntakeOptions
  readonly #source: string
  position: OldBackendPosition

  constructor(source: string, position: OldBackendPosition, options: IntakeOptions) {
    this.#source = source
    this.position = position
    this.#options = options
  }

  /** All rows of a range of pages. */
  async takePages(batch: RowBatch, nextPage: number): Promise<void> {
    const { taken, skipped } = this.position
    await this.#write(batch, {
      ...this.position,
      nextPage,
      taken: taken + batch.taken,
      skipped: skipped + batch.faults.length,
    })
  }

  /** Some of the rows that were written lately. */
  async takeNews(batch: RowBatch): Promise<void> {
    await this.#write(batch, this.position)
  }

  async move(
    moved: Pick<OldBackendPosition, 'nextPage'> | Pick<OldBackendPosition, 'readSince'>,
  ): Promise<void> {
    this.position = { ...this.position, ...moved }
    await writeOldBackendPosition(this.#options.prisma, this.#source, this.position)
  }

  async #write(batch: RowBatch, next: OldBackendPosition): Promise<void> {
    const { prisma, dictionary, clock, counts, onFault, onProgress } = this.#options
    const position = (transaction: Database) => writeOldBackendPosition(transaction, this.#source, next)
    await writeReports(prisma, dictionary, batch, { imported: { now: clock(), position } })
    this.position = next
    counts.taken += batch.taken
    counts.skipped += batch.faults.length
    for (const fault of batch.faults) onFault(fault)
    onProgress(next)
  }
}
