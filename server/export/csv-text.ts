import { csvHeader, csvLine } from './csv.ts'

type Row = Readonly<Record<string, unknown>>

/** CSV of rows that come in pages: the header at once, also where there is no row, then a text for each page. */
export async function* csvText(
  columns: readonly string[],
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): AsyncGenerator<string, undefined> {
  yield csvHeader(columns)
  for await (const rows of pages) yield rows.map((row) => csvLine(columns, row)).join('')
}
