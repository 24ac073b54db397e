import type { Point } from './series.ts'

/**
 * The points of the period before, one beside each point of the period. They meet at the end: weeks and months can cut
 * two periods of one length into one bucket more or less.
 */
export function alignBefore(points: readonly Point[], before: readonly Point[]): (Point | undefined)[] {
  const shift = before.length - points.length
  return points.map((_, place) => before[place + shift])
}
