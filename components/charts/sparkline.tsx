import { sparklinePaths } from '@/lib/series/sparkline-path.ts'

const box = { width: 100, height: 28, inset: 2 }

interface Props {
  /** one a bucket; null is a gap */
  values: readonly (number | null)[]
  /** beside each that of the period before; empty without a comparison */
  before: readonly (number | null)[]
}

/** The course of a figure without axes: the figure beside it says where it stands. From zero, gaps left open. */
export function Sparkline({ values, before }: Props) {
  const [path, pathBefore] = sparklinePaths([values, before], box)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="none"
      className="h-7 w-full overflow-visible"
    >
      {before.length > 0 && (
        <path
          d={pathBefore}
          fill="none"
          stroke="var(--color-muted)"
          strokeWidth="1"
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
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
