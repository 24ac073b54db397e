import type { Answer } from '../contracts/contract.ts'
import type { explore } from '../contracts/explore.ts'
import { formatBucket } from '../format/bucket.ts'
import { formatNumber, formatShare } from '../format/number.ts'
import { measureLabels } from '../explore/labels.ts'
import { formatName } from '../explore/name.ts'
import type { Dimension } from '../explore/sources.ts'
import type { Interval } from '../time/bucket.ts'

type Explored = Answer<typeof explore>

/** How many rows there are, which is the largest, and what was left out. */
export function summariseExplored({ meta, rows }: Explored): string {
  const [first] = rows.toSorted((a, b) => b.value - a.value)
  if (first === undefined) return 'Nothing is counted.'
  const where = meta.by.map((dimension) => nameIn(first, dimension, meta.interval)).join(', ')
  const cut =
    meta.rows_left_out === undefined ? '' : ` ${formatNumber(meta.rows_left_out)} more are left out.`
  // over time alone each row is all that its bucket has
  const part =
    first.value === first.total ? '' : ` of ${formatNumber(first.total)} (${formatShare(first.share)})`
  return `${rows.length === 1 ? '1 row' : `${formatNumber(rows.length)} rows`}. Most ${measureLabels[meta.measure].toLowerCase()}: ${where}, ${formatNumber(first.value)}${part}.${cut}`
}

/** The name of a row in a dimension, as it is shown. */
export function nameIn(row: Explored['rows'][number], dimension: Dimension, interval: Interval): string {
  if (dimension === 'bucket') return formatBucket(row.bucket ?? '', interval)
  return formatName(dimension, row[dimension] ?? '')
}
