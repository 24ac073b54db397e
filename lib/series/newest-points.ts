import type { RowOf } from '../contracts/contract.ts'
import type { kamajiVersions } from '../contracts/kamaji-versions.ts'
import { byBucket, stockPoints, type Axis } from './points.ts'
import { releaseOrder } from './release-order.ts'
import type { Point } from './series.ts'

type Row = RowOf<typeof kamajiVersions>

const isRelease = ({ channel }: Row) => channel === 'stable' || channel === 'edge'

/** Installations on the two newest releases that the fleet had reached by then, out of all. */
export function newestPoints(axis: Axis, rows: readonly Row[]): Point[] {
  const order = releaseOrder(rows.filter(isRelease))
  const rank = new Map(order.map((version, place) => [version, place]))
  const buckets = byBucket(rows)
  let newest: string[] = []
  return stockPoints(axis, (bucket) => {
    const found = buckets.get(bucket)
    if (found === undefined) return null
    const seen = new Set([...newest, ...found.filter(isRelease).map(({ version }) => version)])
    newest = [...seen].sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0)).slice(0, 2)
    const sum = (some: readonly Row[]) => some.reduce((total, row) => total + row.installations, 0)
    return { values: [sum(found.filter(({ version }) => newest.includes(version)))], total: sum(found) }
  })
}
