import type { PrismaClient } from '../../storage/open.ts'
import {
  readOldBackendPosition,
  writeOldBackendPosition,
  type OldBackendPosition,
} from '../../storage/old-backend-position.ts'
import { pseudonymiser } from '../../storage/pseudonym.ts'
import { VersionDictionary } from '../../storage/version-dictionary.ts'
import { writeAhead } from '../write-ahead.ts'
import { Connection } from './connection.ts'
import { describeTable, type OldTable } from './describe-table.ts'
import { Intake, type IntakeOptions, type RowCounts } from './intake.ts'
import { OldBackendError } from './old-backend-error.ts'
import { readPages, readSince, type ReadTableOptions } from './read-table.ts'
import { SeenRows } from './seen-rows.ts'

export interface CatchUpOptions extends Pick<IntakeOptions, 'clock' | 'onFault'> {
  connectionString: string
  prisma: PrismaClient
  /** of the pseudonyms */
  secret: string
  /** true: as if nothing of the table had been read before */
  restart: boolean
  /** ends it after the batch that is being written */
  signal: AbortSignal
  /** before anything is read, each time */
  onStart: (table: OldTable, position: OldBackendPosition) => void
  onProgress: (table: OldTable, position: OldBackendPosition, counts: RowCounts) => void
}

/**
 * The old backend writes `created_at` when its transaction begins, and gives that five seconds. Only a commit that waits
 * for a standby takes longer; this is generous to it.
 */
const overlapMs = 5 * 60_000

/** Takes over what an old backend has written, again and again if asked to. */
export class CatchUp {
  readonly #options: CatchUpOptions
  readonly #dictionary: VersionDictionary
  readonly #reading: ReadTableOptions
  #restart: boolean
  /** the table was found at least once */
  reached = false
  /** how long the last question for what is new took, with the writing of it */
  lookMs = 0
  /** rows of all runs */
  readonly counts: RowCounts = { taken: 0, skipped: 0 }

  constructor(options: CatchUpOptions) {
    const { prisma, secret, clock, signal, restart } = options
    this.#options = options
    this.#dictionary = new VersionDictionary(prisma)
    this.#reading = { clock, signal, pseudonymOf: pseudonymiser(secret), seen: new SeenRows() }
    this.#restart = restart
  }

  /**
   * Takes all that was not taken yet: the pages of the table as it is now, from where an earlier run ended, then the rows
   * that were written meanwhile.
   * @returns how far that is, also where the signal ended it
   * @throws OldBackendError
   */
  async run(): Promise<OldBackendPosition> {
    const { connectionString, signal } = this.#options
    const connection = await Connection.open(connectionString)
    // A question about a large table, or one that hangs, is not waited for.
    const close = () => void connection.close()
    signal.addEventListener('abort', close)
    try {
      return await this.#take(connection)
    } catch (error) {
      // perhaps read, but not written
      this.#reading.seen.clear()
      throw error
    } finally {
      signal.removeEventListener('abort', close)
      await connection.close()
    }
  }

  async #take(connection: Connection): Promise<OldBackendPosition> {
    const table = await describeTable(connection)
    const intake = await this.#begin(table)
    try {
      await this.#takePages(connection, table, intake)
      if (!this.#options.signal.aborted) await this.#takeNews(connection, table, intake)
    } catch (error) {
      if (!(this.#options.signal.aborted && error instanceof OldBackendError)) throw error
    }
    return intake.position
  }

  async #begin(table: OldTable): Promise<Intake> {
    const { prisma, clock, onFault, onStart, onProgress } = this.#options
    const known = this.#restart ? null : await readOldBackendPosition(prisma, table.source)
    const position = startingPosition(table, known)
    onStart(table, position)
    if (this.#restart) await writeOldBackendPosition(prisma, table.source, position)
    this.#restart = false
    this.reached = true
    return new Intake(table.source, position, {
      prisma,
      dictionary: this.#dictionary,
      clock,
      counts: this.counts,
      onFault,
      onProgress: (soFar) => onProgress(table, soFar, this.counts),
    })
  }

  async #takePages(connection: Connection, table: OldTable, intake: Intake): Promise<void> {
    const { nextPage: from, readSince: keepSince } = intake.position
    if (from === null) return
    const pages = readPages(connection, { from, to: table.pages, keepSince }, this.#reading)
    await writeAhead(pages, ({ batch, nextPage }) => intake.takePages(batch, nextPage))
    if (!this.#options.signal.aborted) await intake.move({ nextPage: null })
  }

  /**
   * New rows lie anywhere, and a rewritten one may have come to lie on a page that was read before: both were written since
   * the pages were begun, and are found by that.
   */
  async #takeNews(connection: Connection, table: OldTable, intake: Intake): Promise<void> {
    const since = intake.position.readSince
    const before = this.counts.taken + this.counts.skipped
    const startedMs = performance.now()
    const keepSince = new Date(Math.max(since.getTime(), table.now.getTime() - overlapMs))
    const news = readSince(connection, { since, keepSince }, this.#reading)
    await writeAhead(news, (batch) => intake.takeNews(batch))
    this.lookMs = performance.now() - startedMs
    if (this.#options.signal.aborted) return
    if (this.counts.taken + this.counts.skipped > before) await intake.move({ readSince: keepSince })
    this.#reading.seen.forgetBefore(intake.position.readSince)
  }
}

/** Rows stay where they are while the table stays in its file, and once all pages were read that no longer matters. */
function startingPosition({ file, now }: OldTable, known: OldBackendPosition | null): OldBackendPosition {
  if (known !== null && (known.nextPage === null || known.file === file)) return { ...known, file }
  const start = new Date(now.getTime() - overlapMs)
  return { file, nextPage: 0, readSince: start, taken: 0, skipped: 0 }
}
