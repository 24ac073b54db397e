export interface CurvePoint {
  /** 0 … 1 of the axis */
  x: number
  y: number
}

interface Props {
  label: string
  /** what goes across, and what goes up */
  heading: string
  /** labels at the start and the end of the axis */
  ticks: readonly [string, string]
  points: readonly CurvePoint[]
  /** the point that was chosen, with what to say of it */
  mark: (CurvePoint & { label: string }) | undefined
}

const lines = [0, 0.25, 0.5, 0.75, 1]
const at = (part: number) => `${(part * 100).toFixed(2)}%`

/** A curve that rises from nothing, with the chosen point on it; drawn without Recharts, so the server renders it too. */
export function CurveChart({ label, heading, ticks, points, mark }: Props) {
  return (
    <figure aria-label={label} className="flex h-full flex-col">
      <p className="pb-3 text-xs text-faint">{heading}</p>
      <div className="flex min-h-0 grow gap-2">
        <div aria-hidden className="flex flex-col-reverse justify-between text-right text-xs text-muted">
          {lines.map((line) => (
            <span key={line} className="-my-2">{`${line * 100}%`}</span>
          ))}
        </div>
        <div className="relative min-w-0 grow">
          <svg aria-hidden className="absolute inset-0 size-full overflow-visible">
            {lines.map((line) => (
              <line key={line} x1="0" x2="100%" y1={at(line)} y2={at(line)} stroke="var(--color-line)" />
            ))}
            {mark !== undefined && (
              <line
                x1={at(mark.x)}
                x2={at(mark.x)}
                y1={at(1 - mark.y)}
                y2="100%"
                stroke="var(--color-edge)"
                strokeDasharray="3 3"
              />
            )}
          </svg>
          <Curve points={points} />
          {mark !== undefined && <Mark {...mark} />}
        </div>
      </div>
      <div aria-hidden className="flex justify-between pt-2 pl-10 text-xs text-muted">
        {ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
    </figure>
  )
}

/** Stretched to its place; the line keeps its width. */
function Curve({ points }: Pick<Props, 'points'>) {
  const corners = [{ x: 0, y: 0 }, ...points].map(
    ({ x, y }) => `${(x * 100).toFixed(3)},${((1 - y) * 100).toFixed(3)}`,
  )
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
    >
      <polyline
        points={corners.join(' ')}
        fill="none"
        stroke="var(--color-accent)"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}

/** The label stands where there is room for it: left of a point in the right half. */
function Mark({ x, y, label }: NonNullable<Props['mark']>) {
  return (
    <svg className="absolute inset-0 size-full overflow-visible">
      <circle
        cx={at(x)}
        cy={at(1 - y)}
        r="5"
        fill="var(--color-accent)"
        stroke="var(--color-surface)"
        strokeWidth="1.5"
      />
      <text
        x={at(x)}
        y={at(1 - y)}
        dx={x > 0.5 ? -10 : 10}
        dy="22"
        textAnchor={x > 0.5 ? 'end' : 'start'}
        className="fill-ink text-xs font-medium"
      >
        {label}
      </text>
    </svg>
  )
}
