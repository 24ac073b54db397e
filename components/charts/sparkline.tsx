import { sparklinePath } from '@/lib/series/sparkline-path.ts'
import { isGap, type Point } from '@/lib/series/series.ts'

const width = 100
const height = 28
const inset = 2

interface Props {
  points: readonly Point[]
  /** the value of a point */
  valueOf: (point: Point) => number
}

/** The course of a figure without axes: the figure beside it says where it stands. From zero, gaps left open. */
export function Sparkline({ points, valueOf }: Props) {
  const path = sparklinePath(
    points.map((point) => (isGap(point) ? null : valueOf(point))),
    { width, height, inset },
  )
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="h-7 w-full overflow-visible"
    >
      <path
        d={path}
        fill="none"
        stroke="var(--color-accent)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
