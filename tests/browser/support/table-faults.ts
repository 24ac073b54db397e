import { readingOf, type ColumnReading, type TextRecord } from './column-reading.ts'
import type { ShownTable } from './shown-table.ts'

/**
 * Where a table and the rows that it is of do not say the same: a column without a key or a key without a column, a row
 * of the one that the other does not have. The order is free: a table over time begins with the newest.
 */
export function tableFaults(
  shown: ShownTable,
  header: readonly string[],
  records: readonly TextRecord[],
): string[] {
  const columns = shown.headings.map((heading) => readingOf(heading, header))
  const unread = shown.headings.filter((_, at) => columns[at] === undefined)
  const hidden = header.filter((key) => !columns.some((column) => column?.keys.includes(key)))
  if (unread.length + hidden.length > 0)
    return [...unread.map((name) => `no key for: ${name}`), ...hidden.map((key) => `no column for: ${key}`)]
  const left = [...records]
  const surplus = shown.rows.filter((cells) => !take(left, cells, columns))
  return [
    ...surplus.map((cells) => `only in the table: ${cells.join(' | ')}`),
    ...left.map((record) => `only in the rows: ${Object.values(record).join(' | ')}`),
  ]
}

/** Removes the record that a row of the table speaks of. @returns false when there is none */
function take(left: TextRecord[], cells: string[], columns: (ColumnReading | undefined)[]): boolean {
  const at = left.findLastIndex((record) =>
    columns.every((column, place) => column?.says(cells[place] ?? '', record) === true),
  )
  if (at === -1) return false
  left.splice(at, 1)
  return true
}
