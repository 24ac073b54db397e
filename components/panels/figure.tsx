import { Sparkline } from '@/components/charts/sparkline.tsx'
import { shareOf, type Point } from '@/lib/series/series.ts'

interface Props {
  value: string
  /** against an earlier day, or what else helps to read the value */
  note: string
  points: readonly Point[]
  /** the course is that of the share, not of the value */
  isShare?: boolean
}

/** One number, how it changed, and its course. */
export function Figure({ value, note, points, isShare }: Props) {
  const valueOf = (point: Point) => (isShare === true ? shareOf(point, 0) : point.values[0]) ?? 0
  return (
    <div className="flex h-full flex-col justify-between">
      <div>
        <p className="text-2xl font-semibold tracking-tight">{value}</p>
        <p className="truncate text-xs text-muted" title={note}>
          {note}
        </p>
      </div>
      <Sparkline points={points} valueOf={valueOf} />
    </div>
  )
}
