import type { Day } from '../time/day.ts'
import type { Band } from './age-bands.ts'
import { byBucket, stockPoints, type Axis } from './points.ts'
import type { Point } from './series.ts'

interface VersionRow {
  bucket: Day
  version: string
}

/** The stock of each band over time; the total is that of all versions. */
export function versionPoints<Row extends VersionRow>(
  axis: Axis,
  rows: readonly Row[],
  bands: readonly Band[],
  valueOf: (row: Row) => number,
): Point[] {
  const place = new Map(bands.flatMap((band, index) => band.versions.map((version) => [version, index])))
  const buckets = byBucket(rows)
  return stockPoints(axis, (bucket) => {
    const found = buckets.get(bucket)
    if (found === undefined) return null
    const values = bands.map(() => 0)
    for (const row of found) {
      const index = place.get(row.version)
      if (index !== undefined) values[index] = (values[index] ?? 0) + valueOf(row)
    }
    return { values, total: found.reduce((sum, row) => sum + valueOf(row), 0) }
  })
}
