import type { Point, Series } from '@/lib/series/series.ts'
import type { Scale } from '@/lib/series/plot-rows.ts'
import type { PlacedMark } from '@/lib/series/marks.ts'
import type { Interval } from '@/lib/time/bucket.ts'

/** What a chart over time is made of. */
export interface PlotProps {
  /** what it shows, for screen readers */
  title: string
  /** the bottom of the stack first; at most 12 */
  series: readonly Series[]
  /** one a bucket, oldest first; at most 400 */
  points: readonly Point[]
  interval: Interval
  scale: Scale
  /** last line of the tooltip: the sample of the bucket */
  note: (point: Point) => string
  /** beside each point that of the period before, while there is a comparison */
  before?: readonly (Point | undefined)[] | undefined
  /** days to point out */
  marks?: readonly PlacedMark[]
  /** how far up from the bottom the stack is past its end of life, one a point */
  ended?: readonly (number | null)[] | undefined
  /** the top edge of a band means "this or older": the tooltip says it too */
  isCumulative?: boolean
  /** the values are no parts of a whole: the tooltip gives no shares */
  hasNoShares?: boolean
}
