import { formatCountChange, formatNumber, formatPoints, formatShare } from '../format/number.ts'
import type { Scale } from './plot-rows.ts'
import { isGap, shareOf, type Point, type Series } from './series.ts'

/** What the tooltip says of one series in one bucket, ready to be shown. */
export interface ReadingLine {
  series: Series
  value: string
  share: string
  /** against the bucket before, or the period before; null where that is not known */
  change: string | null
  /** this series and all below it, as a share */
  cumulative: string
}

interface Place {
  points: readonly Point[]
  series: readonly Series[]
  index: number
  scale: Scale
  /** beside each point that of the period before, which then is what a change is against */
  before?: readonly (Point | undefined)[] | undefined
}

/** The lines of a bucket, the top of the stack first; series that have nothing there are left out. */
export function readingOf({ points, series, index, scale, before }: Place): ReadingLine[] {
  const point = points[index]
  if (point === undefined || isGap(point)) return []
  const reference =
    before === undefined ? points.slice(0, index).findLast((earlier) => !isGap(earlier)) : before[index]
  let below = 0
  const lines = series.flatMap((one, place): ReadingLine[] => {
    const value = point.values[place] ?? 0
    const share = shareOf(point, place) ?? 0
    below += share
    if (value === 0) return []
    const change = changeOf(reference, point, place, scale)
    const cumulative = formatShare(Math.min(1, below))
    return [{ series: one, value: formatNumber(value), share: formatShare(share), change, cumulative }]
  })
  return lines.toReversed()
}

/** Shares change in percentage points, counts in numbers and percent; null where one of the two is not known. */
export function changeOf(
  before: Point | undefined,
  point: Point | undefined,
  place: number,
  scale: Scale,
): string | null {
  if (before === undefined || point === undefined || isGap(before) || isGap(point)) return null
  if (scale === 'share') return formatPoints((shareOf(point, place) ?? 0) - (shareOf(before, place) ?? 0))
  return formatCountChange(before.values[place] ?? 0, point.values[place] ?? 0)
}
