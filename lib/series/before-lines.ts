import type { Scale } from './plot-rows.ts'
import { isGap, shareOf, type Point, type Series } from './series.ts'

/**
 * How the period before is drawn: each series for itself, their sum, one of them, or not at all: the edges of stacked
 * shares would lie across the bands, and their change stands in the legend.
 */
export type BeforeShape = 'each' | 'total' | 'none' | { only: number }

/** A dashed line of the period before. */
export interface BeforeLine {
  colour: string
  /** one a point; null where nothing is known */
  values: (number | null)[]
}

const ink = 'var(--color-ink)'

/** @param before beside each point of the period the one of the period before */
export function beforeLines(
  shape: BeforeShape,
  series: readonly Series[],
  before: readonly (Point | undefined)[],
  scale: Scale,
): BeforeLine[] {
  const line = (colour: string, valueOf: (point: Point) => number | null): BeforeLine => ({
    colour,
    values: before.map((point) => (point === undefined || isGap(point) ? null : valueOf(point))),
  })
  const valueAt = (point: Point, place: number) =>
    scale === 'share' ? (shareOf(point, place) ?? 0) : (point.values[place] ?? 0)
  if (shape === 'none') return []
  if (shape === 'total')
    return [line(ink, (point) => series.reduce((sum, _, place) => sum + valueAt(point, place), 0))]
  if (shape === 'each')
    return series.map(({ colour }, place) => line(colour, (point) => valueAt(point, place)))
  return [line(series[shape.only]?.colour ?? ink, (point) => valueAt(point, shape.only))]
}

/** What the value axis must hold for them. */
export function largestBefore(lines: readonly BeforeLine[]): number {
  return Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))
}
