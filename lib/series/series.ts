import type { Day } from '../time/day.ts'

/** One band, line or stack of bars. The place in the list of series is its place in each point's values. */
export interface Series {
  /** what it stands for: a version, a state; `older` and `unranked` are groups */
  id: string
  label: string
  /** a CSS colour */
  colour: string
  /** a sign beside the colour, so that the colour is not the only one */
  icon?: string
  /** past its end of life: hatched */
  isEnded?: boolean
}

/** One bucket of the time axis. */
export interface Point {
  bucket: Day
  /** the bucket is not over, or the period cuts it: drawn dashed */
  partial: boolean
  /** a value for each series; null throughout where nothing is known: a gap, not zero */
  values: (number | null)[]
  /** what a share is a share of; null in a gap */
  total: number | null
}

/** The key of a series inside Recharts. Versions will not do: `--color-1.31` is no CSS name. */
export const seriesKey = (index: number): string => `s${index}`

export const isGap = (point: Point): boolean => point.total === null

/** The last point that is no gap. */
export function lastKnown(points: readonly Point[]): Point | undefined {
  return points.findLast((point) => !isGap(point))
}

/** A part of the point's total, 0 … 1; null in a gap. */
export function shareOf(point: Point, index: number): number | null {
  const value = point.values[index] ?? null
  if (value === null || point.total === null || point.total === 0) return null
  return value / point.total
}

/** The largest total: what the axis of a stack must hold. */
export function largestTotal(points: readonly Point[]): number {
  return Math.max(
    0,
    ...points.map((point) => point.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)),
  )
}

/** The largest share of a single series: what the axis of lines must hold. */
export function largestShare(points: readonly Point[]): number {
  return Math.max(0, ...points.flatMap((point) => point.values.map((_, index) => shareOf(point, index) ?? 0)))
}

/** All points of a flow as one; undefined where there are none. */
export function sumOf(points: readonly Point[]): Point | undefined {
  const known = points.filter((point) => !isGap(point))
  const [first] = known
  if (first === undefined) return undefined
  return {
    bucket: first.bucket,
    partial: known.some(({ partial }) => partial),
    values: first.values.map((_, index) => known.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)),
    total: known.reduce((sum, { total }) => sum + (total ?? 0), 0),
  }
}
