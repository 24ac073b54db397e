/** Where a page ended. The next one begins after it, whatever was added before. */
export interface Position {
  at: Date
  id: string
}

export const pageRows = 2_000
export const beforeAll: Position = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' }

/** All rows, read page by page. */
export async function* rowsByPage<Row>(
  readPage: (after: Position) => Promise<Row[]>,
  positionOf: (row: Row) => Position,
): AsyncGenerator<Row> {
  let after = beforeAll
  for (;;) {
    const rows = await readPage(after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageRows) return
    after = positionOf(last)
  }
}
