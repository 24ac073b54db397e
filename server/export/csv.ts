/** A cell of a flat row; null and undefined are empty. */
export type Cell = string | number | boolean | null | undefined
export type CsvRow = Readonly<Record<string, Cell>>

// What a spreadsheet would run as a formula.
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/** The header line, with its line end. */
export function csvHeader(columns: readonly string[]): string {
  return line(columns)
}

/** A row as one record of RFC 4180 with its line end (CRLF): the columns' cells in their order, an absent one empty. */
export function csvLine(columns: readonly string[], row: CsvRow): string {
  return line(columns.map((column) => row[column]))
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

/** A text that begins like a formula gets an apostrophe before it; a number never does, so -1 stays -1. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
