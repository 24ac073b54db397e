import { driverLooks, type Driver } from '../colour/driver-look.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { datastores } from '../contracts/datastores.ts'
import { byBucket, stockPoints, type Axis } from './points.ts'
import type { Point, Series } from './series.ts'

type Row = RowOf<typeof datastores>

const order = ['unreported', 'nats', 'mysql', 'postgres', 'etcd'] as const

/** The four drivers, whether anybody has them or not; unreported only where there are such. */
export function driverSeries(rows: readonly Row[]): Series[] {
  const isSeen = (driver: Driver) => rows.some((row) => row.driver === driver && row.installations > 0)
  return order
    .filter((driver) => driver !== 'unreported' || isSeen(driver))
    .map((driver) => ({ id: driver, ...driverLooks[driver] }))
}

/** Installations that have each driver; the total is all that are active. */
export function driverPoints(axis: Axis, rows: readonly Row[], series: readonly Series[]): Point[] {
  const buckets = byBucket(rows)
  return stockPoints(axis, (bucket) => {
    const found = buckets.get(bucket)
    if (found === undefined) return null
    const values = series.map(({ id }) => found.find(({ driver }) => driver === id)?.installations ?? 0)
    return { values, total: activeOf(found) }
  })
}

/** What the shares are shares of. It stands in the shares alone, and in none where nobody has any driver. */
function activeOf(rows: readonly Row[]): number {
  const known = rows.find(({ share }) => share > 0)
  return known === undefined ? 0 : Math.round(known.installations / known.share)
}
