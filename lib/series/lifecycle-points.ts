import type { RowOf } from '../contracts/contract.ts'
import type { lifecycle } from '../contracts/lifecycle.ts'
import { flowPoints, type Axis } from './points.ts'
import type { Point, Series } from './series.ts'

type Row = RowOf<typeof lifecycle>

/** Above and below the line, and what is left of both: in the order in which a diverging chart takes them. */
export const balanceSeries: Series[] = [
  { id: 'created', label: 'Created', colour: 'var(--color-running)', icon: '+' },
  { id: 'deleted', label: 'Deleted', colour: 'var(--color-not-ready)', icon: '−' },
  { id: 'net', label: 'Net', colour: 'var(--color-ink)', icon: '=' },
]

/** Creates, deletes and their difference; the total is the number of events. */
export function balancePoints(axis: Axis, rows: readonly Row[]): Point[] {
  return lifecyclePoints(axis, rows, balanceSeries.length, ({ created, deleted }) => ({
    values: [created, deleted, created - deleted],
    total: created + deleted,
  }))
}

/** One figure a bucket. */
export function lifecycleCourse(axis: Axis, rows: readonly Row[], valueOf: (row: Row) => number): Point[] {
  return lifecyclePoints(axis, rows, 1, (row) => ({ values: [valueOf(row)], total: valueOf(row) }))
}

function lifecyclePoints(
  axis: Axis,
  rows: readonly Row[],
  series: number,
  valuesOf: (row: Row) => { values: number[]; total: number },
): Point[] {
  const buckets = new Map(rows.map((row) => [row.bucket, row]))
  return flowPoints(axis, series, (bucket) => {
    const row = buckets.get(bucket)
    return row === undefined ? null : valuesOf(row)
  })
}
