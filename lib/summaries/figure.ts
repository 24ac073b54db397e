import { formatDay, formatDayShort } from '../format/day.ts'
import { formatCountChange, formatNumber, formatPoints, formatShare } from '../format/number.ts'
import { isGap, lastKnown, shareOf, type Point } from '../series/series.ts'

/**
 * The newest value of the first series, and its change since the first bucket of the period, or since the newest of the
 * period before where there is a comparison.
 */
export function readFigure(
  points: readonly Point[],
  isShare: boolean,
  before?: readonly Point[],
): { value: string; note: string } {
  const last = lastKnown(points)
  if (last === undefined) return { value: '–', note: 'No data in this view' }
  const valueOf = (point: Point) => (isShare ? shareOf(point, 0) : point.values[0]) ?? 0
  const value = isShare ? formatShare(valueOf(last)) : formatNumber(valueOf(last))
  const first = before === undefined ? points.find((point) => !isGap(point)) : lastKnown(before)
  if (first === undefined) return { value, note: 'nothing before' }
  if (first === last) return { value, note: `on ${formatDayShort(last.bucket)}` }
  const change = isShare
    ? formatPoints(valueOf(last) - valueOf(first))
    : formatCountChange(valueOf(first), valueOf(last))
  const sameYear = first.bucket.slice(0, 4) === last.bucket.slice(0, 4)
  return { value, note: `${change} since ${(sameYear ? formatDayShort : formatDay)(first.bucket)}` }
}
