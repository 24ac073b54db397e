import { medianOf } from './quantile.ts'

export interface Point {
  at: number
  value: number
}

/**
 * The slope of a line through points of which up to 29 % may be far off it: the median of the slopes of all pairs.
 * H. Theil, "A rank-invariant method of linear and polynomial regression analysis", 1950; P. K. Sen, "Estimates of the
 * regression coefficient based on Kendall's tau", Journal of the American Statistical Association 63 (1968), 1379–1389.
 * @param points at distinct places; the time grows with the square of their number
 * @returns NaN of fewer than two
 */
export function theilSenSlope(points: readonly Point[]): number {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2)
  let next = 0
  for (const [place, { at, value }] of points.entries())
    for (let other = 0; other < place; other += 1) {
      const before = points[other]
      if (before !== undefined) slopes[next++] = (value - before.value) / (at - before.at)
    }
  return medianOf(slopes)
}
