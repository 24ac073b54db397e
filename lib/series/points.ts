import { bucketsOf, type Bucket, type Interval } from '../time/bucket.ts'
import { dayOf, type Day } from '../time/day.ts'
import { isCut, isOpen } from './partial-bucket.ts'
import type { Point } from './series.ts'

/** The time axis of an answer. */
export interface Axis {
  from: Day
  to: Day
  interval: Interval
  /** ISO instant up to which the data goes; null while there is none */
  as_of: string | null
}

interface Values {
  values: number[]
  total: number
}

/** Points of a stock. A bucket without a row, or with a total of nothing, is a gap. */
export function stockPoints(axis: Axis, valuesOf: (bucket: Day) => Values | null): Point[] {
  return pointsOf(axis, isOpen, (bucket) => {
    const known = valuesOf(bucket)
    return known === null || known.total === 0 ? null : known
  })
}

/** Points of a stock that has one row a bucket. */
export function rowPoints<Row extends { bucket: Day }>(
  axis: Axis,
  rows: readonly Row[],
  valuesOf: (row: Row) => Values,
): Point[] {
  const byDay = new Map(rows.map((row) => [row.bucket, row]))
  return stockPoints(axis, (bucket) => {
    const row = byDay.get(bucket)
    return row === undefined ? null : valuesOf(row)
  })
}

/** Points of a flow. A bucket without a row counts nothing; the period can cut the first and the last one. */
export function flowPoints(axis: Axis, series: number, valuesOf: (bucket: Day) => Values | null): Point[] {
  const partial = (bucket: Bucket, interval: Interval, asOf: Day | null) =>
    isOpen(bucket, interval, asOf) || isCut(bucket, interval, axis.from)
  const nothing = { values: Array.from({ length: series }, () => 0), total: 0 }
  return pointsOf(axis, partial, (bucket) => valuesOf(bucket) ?? nothing)
}

function pointsOf(
  axis: Axis,
  partial: (bucket: Bucket, interval: Interval, asOf: Day | null) => boolean,
  valuesOf: (bucket: Day) => Values | null,
): Point[] {
  const asOf = axis.as_of === null ? null : dayOf(new Date(axis.as_of))
  return bucketsOf(axis.from, axis.to, axis.interval).map((bucket) => {
    const known = valuesOf(bucket.bucket)
    return {
      bucket: bucket.bucket,
      partial: partial(bucket, axis.interval, asOf),
      values: known?.values ?? [],
      total: known?.total ?? null,
    }
  })
}

/** Rows by their bucket, each bucket's in the order in which they came. */
export function byBucket<Row extends { bucket?: Day }>(rows: readonly Row[]): Map<Day, Row[]> {
  const buckets = new Map<Day, Row[]>()
  for (const row of rows) {
    const bucket = row.bucket ?? ''
    const found = buckets.get(bucket)
    if (found === undefined) buckets.set(bucket, [row])
    else found.push(row)
  }
  return buckets
}
