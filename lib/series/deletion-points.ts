import { statusLooks, type DeletionStatus } from '../colour/status-look.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { deletes } from '../contracts/deletes.ts'
import { byBucket, flowPoints, type Axis } from './points.ts'
import type { Point, Series } from './series.ts'

type Row = RowOf<typeof deletes>

const isStatus = (text: string): text is DeletionStatus => Object.hasOwn(statusLooks, text)
/** Failed removals last: on top of a stack, they are what is looked for. */
const order = Object.keys(statusLooks).filter(isStatus)

/** The statuses that occur, in the order in which they are stacked. */
export function statusesOf(rows: readonly Row[]): DeletionStatus[] {
  return order.filter((status) => rows.some((row) => row.status === status))
}

export function statusSeries(rows: readonly Row[]): Series[] {
  return statusesOf(rows).map((status) => ({ id: status, ...statusLooks[status] }))
}

/** Deletes by the status that the control plane had; the total is all deletes. */
export function deletionPoints(axis: Axis, rows: readonly Row[], series: readonly Series[]): Point[] {
  const buckets = byBucket(rows)
  return flowPoints(axis, series.length, (bucket) => {
    const found = buckets.get(bucket)
    if (found === undefined) return null
    const values = series.map(({ id }) => found.find(({ status }) => status === id)?.deleted ?? 0)
    return { values, total: found.reduce((sum, { deleted }) => sum + deleted, 0) }
  })
}
