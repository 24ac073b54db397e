import { isRate, isStock, type Dimension, type Measure } from '../explore/sources.ts'
import type { Band } from './age-bands.ts'
import type { ExploreRow } from './explore-bands.ts'
import { byBucket, flowPoints, stockPoints, type Axis } from './points.ts'
import type { Point } from './series.ts'

interface Asked extends Axis {
  measure: Measure
}

/** Each band over time. @param dimension undefined: time is the only one */
export function explorePoints(
  meta: Asked,
  rows: readonly ExploreRow[],
  bands: readonly Band[],
  dimension: Dimension | undefined,
): Point[] {
  const place = new Map(bands.flatMap(({ versions }, index) => versions.map((name) => [name, index])))
  const buckets = byBucket(rows)
  const valuesOf = (bucket: string) => {
    const found = buckets.get(bucket)
    if (found === undefined) return null
    const values = bands.map(() => 0)
    for (const row of found) {
      const index = place.get(dimension === undefined ? '' : (row[dimension] ?? ''))
      if (index !== undefined) values[index] = (values[index] ?? 0) + row.value
    }
    return { values, total: wholeOf(meta.measure, found) }
  }
  return isStock(meta.measure) ? stockPoints(meta, valuesOf) : flowPoints(meta, bands.length, valuesOf)
}

/** What all bands of a bucket are a part of: of a rate the totals of all rows, which are apart from each other. */
function wholeOf(measure: Measure, rows: readonly ExploreRow[]): number {
  return rows.reduce((sum, row) => sum + (isRate(measure) ? row.total : row.value), 0)
}
