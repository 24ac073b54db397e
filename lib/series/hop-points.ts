import { hopLooks } from '../colour/hop-look.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { tenantUpgrades } from '../contracts/tenant-upgrades.ts'
import { byBucket, flowPoints, type Axis } from './points.ts'
import type { Point, Series } from './series.ts'
import { isHop } from './upgrade-paths.ts'

type Row = RowOf<typeof tenantUpgrades>

const kinds = ['patch', 'minor', 'skip', 'downgrade', 'unrecognised'] as const

/** The kinds that occur, the usual ones at the bottom. */
export function hopSeries(rows: readonly Row[]): Series[] {
  const always = new Set<string>(['patch', 'minor', 'skip', 'downgrade'])
  const found = new Set(rows.filter(({ events }) => events > 0).map(({ kind }) => kind))
  return kinds
    .filter((kind) => always.has(kind) || found.has(kind))
    .map((kind) => ({ id: kind, ...hopLooks[kind] }))
}

/** Hops a bucket by kind; edits are left out. */
export function hopPoints(axis: Axis, rows: readonly Row[], series: readonly Series[]): Point[] {
  const buckets = byBucket(rows.filter(isHop))
  return flowPoints(axis, series.length, (bucket) => {
    const found = buckets.get(bucket)
    if (found === undefined) return null
    const values = series.map(({ id }) => sum(found.filter(({ kind }) => kind === id)))
    return { values, total: sum(found) }
  })
}

/** One figure a bucket, counted from its rows. */
export function countPoints(axis: Axis, rows: readonly Row[], countOf: (rows: Row[]) => number): Point[] {
  const buckets = byBucket(rows)
  return flowPoints(axis, 1, (bucket) => {
    const count = countOf(buckets.get(bucket) ?? [])
    return { values: [count], total: count }
  })
}

const sum = (rows: readonly Row[]) => rows.reduce((total, { events }) => total + events, 0)
