import type { BeforeLine } from './before-lines.ts'
import { isGap, seriesKey, shareOf, type Point } from './series.ts'

/** What the value axis measures: the values themselves, or their part of the point's total. */
export type Scale = 'count' | 'share'

/** A row for Recharts: `bucket`; for each series `s0…` and, for its dashed part, `p0…`; for lines of the period before `b0…`. */
export type PlotRow = Record<string, number | string | null>

export const partialKey = (index: number): string => `p${index}`
export const endedKey = 'ended'
export const beforeKey = (index: number): string => `b${index}`

interface Options {
  scale: Scale
  /** lines and areas: the dashed part begins at the last solid point, so that they meet */
  joined: boolean
  before?: readonly BeforeLine[]
  /** one a point, under `ended` */
  ended?: readonly (number | null)[] | undefined
}

/**
 * Shares are computed here: Recharts' `stackOffset="expand"` draws a bucket of nothing as zero, where it is a gap.
 */
export function plotRows(
  points: readonly Point[],
  series: number,
  { scale, joined, before = [], ended }: Options,
): PlotRow[] {
  return points.map((point, place) => {
    const beside = [points[place - 1], points[place + 1]]
    const dashed = point.partial || (joined && beside.some((other) => other?.partial === true))
    const row: PlotRow = { bucket: point.bucket }
    for (let index = 0; index < series; index++) {
      const value = scale === 'share' ? shareOf(point, index) : (point.values[index] ?? null)
      row[seriesKey(index)] = point.partial ? null : value
      row[partialKey(index)] = dashed ? value : null
    }
    if (ended !== undefined) row[endedKey] = ended[place] ?? null
    for (const [index, { values }] of before.entries()) row[beforeKey(index)] = values[place] ?? null
    return row
  })
}

/** Buckets between two gaps: a line through one point is invisible, so it gets a dot. */
export function lonePoints(points: readonly Point[]): Set<string> {
  const known = (place: number) => {
    const point = points[place]
    return point !== undefined && !isGap(point)
  }
  const lone = points.filter((_, place) => known(place) && !known(place - 1) && !known(place + 1))
  return new Set(lone.map(({ bucket }) => bucket))
}
