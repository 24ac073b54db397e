// What a spreadsheet would run as a formula.
const formula = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/** The header line, with its line end. */
export function csvHeader(columns: readonly string[]): string {
  return line(columns)
}

/**
 * A flat row as one record of RFC 4180 with its line end (CRLF): the columns' cells in their order, null or absent
 * ones empty.
 * @throws TypeError where a cell is no text, number or boolean
 */
export function csvLine(columns: readonly string[], row: Readonly<Record<string, unknown>>): string {
  return line(columns.map((column) => row[column]))
}

function line(cells: readonly unknown[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

/** A text that begins like a formula gets an apostrophe before it; a number never does, so -1 stays -1. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  if (typeof cell !== 'string') throw new TypeError(`A cell cannot hold a value of type ${typeof cell}`)
  const text = formula.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
