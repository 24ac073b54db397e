import { Sparkline } from '@/components/charts/sparkline.tsx'
import { alignBefore } from '@/lib/series/align-before.ts'
import { isGap, shareOf, type Point } from '@/lib/series/series.ts'

interface Props {
  value: string
  /** against an earlier day, or what else helps to read the value */
  note: string
  points: readonly Point[]
  /** of the period before, while the view compares the two */
  before?: readonly Point[] | undefined
  /** the course is that of the share, not of the value */
  isShare?: boolean
}

/** One number, how it changed, and its course. */
export function Figure({ value, note, points, before, isShare }: Props) {
  const valueOf = (point: Point | undefined) => {
    if (point === undefined || isGap(point)) return null
    return (isShare === true ? shareOf(point, 0) : point.values[0]) ?? 0
  }
  return (
    <div className="flex h-full flex-col justify-between">
      <div>
        <p className="text-2xl font-semibold tracking-tight">{value}</p>
        <p className="line-clamp-2 text-xs text-muted" title={note}>
          {note}
        </p>
      </div>
      <Sparkline
        values={points.map(valueOf)}
        before={before === undefined ? [] : alignBefore(points, before).map(valueOf)}
      />
    </div>
  )
}
