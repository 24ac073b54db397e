import { days, formatCount } from '../format/count.ts'
import { formatDay } from '../format/day.ts'
import { formatShare } from '../format/number.ts'
import { reachedBy, type UptakeLine } from '../series/uptake-lines.ts'

/** How far the newest release has come, and how far those before it were by then. */
export function summariseUptake(lines: readonly UptakeLine[]): string {
  const newest = lines.at(-1)
  const last = newest?.points.at(-1)
  if (newest === undefined || last === undefined) return 'No release was taken up in this period.'
  const before = lines.slice(0, -1).flatMap((line) => reachedBy(line, last.since)?.share ?? [])
  const sentence = `${newest.series.label}, released on ${formatDay(newest.released)}, had ${formatShare(last.share)} after ${formatCount(last.since, days)}.`
  if (before.length === 0) return sentence
  const [least, most] = [Math.min(...before), Math.max(...before)]
  return `${sentence} The releases before it had ${formatShare(least)} to ${formatShare(most)} by then.`
}
