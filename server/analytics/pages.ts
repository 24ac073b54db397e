import type { Contract, ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import type { Database } from '../storage/sql.ts'

/** A part of a list, and where the next one begins. */
export interface Page<Row> {
  rows: Row[]
  /** cursor of the next page; null on the last one */
  next: string | null
}

export type ListParameters<C extends Contract> = ParametersOf<C> & {
  cursor?: string | undefined
  limit: number
}

/** Reads one page of a list. */
export type PageReader<C extends Contract> = (
  database: Database,
  parameters: ListParameters<C>,
) => Promise<Page<RowOf<C>>>

const rowsAtOnce = 1000

/** All rows of a list from its cursor on, some at a time; `limit` is left aside. */
export async function* everyPage<C extends Contract>(
  read: PageReader<C>,
  database: Database,
  parameters: ListParameters<C>,
): AsyncGenerator<RowOf<C>[]> {
  for (let { cursor } = parameters; ;) {
    const page = await read(database, { ...parameters, cursor, limit: rowsAtOnce })
    yield page.rows
    if (page.next === null) return
    cursor = page.next
  }
}

/**
 * Cuts a page from rows that were read.
 * @param rows one more than `limit` where there are more: the last then only tells that a page follows
 */
export function pageOf<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => string): Page<Row> {
  const last = rows[limit - 1]
  const next = rows.length > limit && last !== undefined ? cursorOf(last) : null
  return { rows: rows.slice(0, limit), next }
}
