import { formatNumber, formatPoints, formatShare } from '../format/number.ts'
import type { Scale } from './plot-rows.ts'
import { isGap, shareOf, type Point, type Series } from './series.ts'

/** What the tooltip says of one series in one bucket, ready to be shown. */
export interface ReadingLine {
  series: Series
  value: string
  share: string
  /** against the bucket before; null where that is not known */
  change: string | null
  /** this series and all below it, as a share */
  cumulative: string
}

interface Place {
  points: readonly Point[]
  series: readonly Series[]
  index: number
  scale: Scale
}

/** The lines of a bucket, the top of the stack first; series that have nothing there are left out. */
export function readingOf({ points, series, index, scale }: Place): ReadingLine[] {
  const point = points[index]
  if (point === undefined || isGap(point)) return []
  const before = points.slice(0, index).findLast((earlier) => !isGap(earlier))
  let below = 0
  const lines = series.flatMap((one, place): ReadingLine[] => {
    const value = point.values[place] ?? 0
    const share = shareOf(point, place) ?? 0
    below += share
    if (value === 0) return []
    const change = before === undefined ? null : changeOf(before, point, place, scale)
    const cumulative = formatShare(Math.min(1, below))
    return [{ series: one, value: formatNumber(value), share: formatShare(share), change, cumulative }]
  })
  return lines.toReversed()
}

function changeOf(before: Point, point: Point, place: number, scale: Scale): string {
  if (scale === 'share') return formatPoints((shareOf(point, place) ?? 0) - (shareOf(before, place) ?? 0))
  const change = (point.values[place] ?? 0) - (before.values[place] ?? 0)
  return `${change > 0 ? '+' : change === 0 ? '±' : ''}${formatNumber(change)}`
}
