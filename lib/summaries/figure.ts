import { formatDay, formatDayShort } from '../format/day.ts'
import { formatNumber, formatPoints, formatShare } from '../format/number.ts'
import { isGap, lastKnown, shareOf, type Point } from '../series/series.ts'

const minus = '\u2212'

/** The newest value of the first series, and its change since the first bucket of the period. */
export function readFigure(points: readonly Point[], isShare: boolean): { value: string; note: string } {
  const [first, last] = [points.find((point) => !isGap(point)), lastKnown(points)]
  if (first === undefined || last === undefined) return { value: '–', note: 'No data in this view' }
  const valueOf = (point: Point) => (isShare ? shareOf(point, 0) : point.values[0]) ?? 0
  const value = isShare ? formatShare(valueOf(last)) : formatNumber(valueOf(last))
  if (first === last) return { value, note: `on ${formatDayShort(last.bucket)}` }
  const change = valueOf(last) - valueOf(first)
  const text = isShare ? formatPoints(change) : signed(change)
  const sameYear = first.bucket.slice(0, 4) === last.bucket.slice(0, 4)
  return { value, note: `${text} since ${(sameYear ? formatDayShort : formatDay)(first.bucket)}` }
}

function signed(change: number): string {
  return `${change > 0 ? '+' : change < 0 ? minus : '±'}${formatNumber(Math.abs(change))}`
}
