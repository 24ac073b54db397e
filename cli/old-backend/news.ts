import { runRollups } from '../../server/rollups/run-rollups.ts'
import { isDatabaseAway } from '../../server/storage/is-away.ts'
import type { PrismaClient } from '../../server/storage/open.ts'
import { count } from '../numbers.ts'

const rollEveryMs = 60_000

/** What came since the aggregates were made: they are made anew each minute in which something did. */
export class News {
  readonly #prisma: PrismaClient
  #rows = 0
  #rolledMs = Date.now()

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async add(rows: number): Promise<void> {
    this.#rows += rows
    if (Date.now() - this.#rolledMs >= rollEveryMs) await this.roll()
  }

  /** Where our database is away, the next minute has another try. */
  async roll(): Promise<void> {
    if (this.#rows === 0) return
    this.#rolledMs = Date.now()
    try {
      await runRollups(this.#prisma, { clock: () => new Date() })
    } catch (error) {
      if (isDatabaseAway(error)) return
      throw error
    }
    console.log(`${new Date().toISOString().slice(0, 19)}Z ${count(this.#rows, 'row')} taken.`)
    this.#rows = 0
  }
}
