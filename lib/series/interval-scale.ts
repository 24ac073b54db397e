interface Interval {
  control_planes: number
  high: number | null
}

/** Fewer control planes than this have an interval so wide that the others would be squeezed. */
const many = 30

/** Where the axis of intervals ends: at a round share that holds those of all versions with enough control planes. */
export function intervalScale(rows: readonly Interval[]): number {
  const highs = (least: number) =>
    rows.flatMap(({ control_planes, high }) => (control_planes >= least && high !== null ? [high] : []))
  const [wide, all] = [highs(many), highs(1)]
  const most = Math.max(0, ...(wide.length > 0 ? wide : all))
  return [0.02, 0.05, 0.1, 0.2, 0.25, 0.5].find((end) => end >= most) ?? 1
}
