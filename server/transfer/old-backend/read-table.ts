import { instantLiteral, integerLiteral } from '../../storage/sql-literals.ts'
import type { Connection } from './connection.ts'
import { oldColumns, oldRow, type OldRow } from './read-row.ts'
import { RowBatch } from './row-batch.ts'
import type { SeenRows } from './seen-rows.ts'

/** About 5,000 events. A page is 8 KiB, so not even the shortest rows make 20,000. */
const pagesPerBatch = 150

export interface ReadTableOptions {
  clock: () => Date
  pseudonymOf: (uuid: string) => string
  /** rows that need not be read again */
  seen: SeenRows
  /** ends the reading after the batch that is being read */
  signal: AbortSignal
}

/**
 * The rows of the pages from one to before the other, by ranges. Each page of the file is read once, in its order; by the
 * primary key, which is random, each row would need a page of its own (decision 9).
 * @param keepSince rows written before need not be kept in mind
 */
export async function* readPages(
  connection: Connection,
  { from, to, keepSince }: { from: number; to: number; keepSince: Date },
  options: ReadTableOptions,
): AsyncGenerator<{ batch: RowBatch; nextPage: number }> {
  for (let page = from; page < to && !options.signal.aborted; page += pagesPerBatch) {
    const nextPage = Math.min(page + pagesPerBatch, to)
    const batch = new RowBatch()
    const range = `ctid >= '(${integerLiteral(page)},0)' and ctid < '(${integerLiteral(nextPage)},0)'`
    for await (const rows of select(connection, range)) addNew(rows, batch, keepSince, options)
    yield { batch, nextPage }
  }
}

/** The rows that were written at an instant or after it. */
export async function* readSince(
  connection: Connection,
  { since, keepSince }: { since: Date; keepSince: Date },
  options: ReadTableOptions,
): AsyncGenerator<RowBatch> {
  for await (const rows of select(connection, `created_at >= ${instantLiteral(since)}`)) {
    const batch = new RowBatch()
    addNew(rows, batch, keepSince, options)
    if (batch.size > 0) yield batch
    if (options.signal.aborted) return
  }
}

const select = (connection: Connection, condition: string) =>
  connection.read(oldRow, `select ${oldColumns} from events where ${condition}`)

function addNew(rows: OldRow[], batch: RowBatch, keepSince: Date, options: ReadTableOptions): void {
  const now = options.clock()
  for (const row of rows) if (options.seen.isNew(row, keepSince)) batch.add(row, now, options.pseudonymOf)
}
