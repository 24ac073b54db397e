import type { Column } from '@/components/ui/data-table.tsx'
import { formatBucket } from '@/lib/format/bucket.ts'
import { formatNumber, formatShare } from '@/lib/format/number.ts'
import type { Interval } from '@/lib/time/bucket.ts'
import type { Day } from '@/lib/time/day.ts'

const headings: Record<Interval, string> = { day: 'Day', week: 'Week', month: 'Month' }

/** More rows than this make a page slow; the CSV holds all of them. */
const mostRows = 1000

/** The first column of a table over time. */
export function bucketColumn<Row extends { bucket?: Day }>(interval: Interval, rows: number): Column<Row> {
  const cut = rows > mostRows ? ` (newest ${formatNumber(mostRows)} of ${formatNumber(rows)} rows)` : ''
  return {
    key: 'bucket',
    label: `${headings[interval]}${cut}`,
    cell: (row) => formatBucket(row.bucket ?? '', interval),
    isHeader: true,
  }
}

/** The rows of a table over time: newest first. */
export function newestFirst<Row>(rows: readonly Row[]): Row[] {
  return rows.toReversed().slice(0, mostRows)
}

/** A column of shares; what has no sample has none. */
export function shareColumn<Key extends string, Row extends Record<Key, number | null>>(
  key: Key,
  label: string,
): Column<Row> {
  return {
    key,
    label,
    cell: (row) => {
      const share = row[key]
      return share === null ? '–' : formatShare(share)
    },
    align: 'end',
  }
}

/** A column of counts. */
export function countColumn<Key extends string, Row extends Record<Key, number>>(
  key: Key,
  label: string,
): Column<Row> {
  return { key, label, cell: (row) => formatNumber(row[key]), align: 'end' }
}
