import type { Contract, ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import type { Database } from '../storage/sql.ts'

/** A part of a list, and where the next one begins. */
export interface Page<Row> {
  rows: Row[]
  /** cursor of the next page; null on the last one */
  next: string | null
}

/** Reads the page that `cursor` and `limit` name. */
export type PageReader<C extends Contract> = (
  database: Database,
  parameters: ParametersOf<C>,
) => Promise<Page<RowOf<C>>>

/** Rows read at a time; the first few of them sooner, with which the answer begins. */
const limits = { first: 100, next: 1000 }

/** All rows of a list from its cursor on, some at a time, however many a page was to have. */
export async function* everyPage<C extends Contract>(
  read: PageReader<C>,
  database: Database,
  parameters: ParametersOf<C>,
): AsyncGenerator<RowOf<C>[]> {
  let page = await read(database, { ...parameters, limit: limits.first })
  yield page.rows
  while (page.next !== null) {
    page = await read(database, { ...parameters, limit: limits.next, cursor: page.next })
    yield page.rows
  }
}

/**
 * Cuts a page from rows that were read.
 * @param rows one more than `size` where there are more: the last then only tells that a page follows
 */
export function pageOf<Row>(rows: Row[], size: number, cursorOf: (row: Row) => string): Page<Row> {
  const last = rows[size - 1]
  const next = rows.length > size && last !== undefined ? cursorOf(last) : null
  return { rows: rows.slice(0, size), next }
}
