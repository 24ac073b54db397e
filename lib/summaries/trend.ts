import { z } from 'zod'
import type { RowOf } from '../contracts/contract.ts'
import { deprecationTrend } from '../contracts/deprecation-trend.ts'
import { formatDay } from '../format/day.ts'
import { formatPoints, formatShare } from '../format/number.ts'

type Row = RowOf<typeof deprecationTrend>

/** From where to where the share went, and where the forecast has it. */
export function summariseTrend(rows: readonly Row[]): string {
  const known = rows.filter(({ share }) => share !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first?.share == null || last?.share == null) return 'Nothing is counted in this period.'
  const change =
    first === last ? '' : `, ${formatPoints(last.share - first.share)} since ${formatDay(first.bucket)}`
  const course = `${formatShare(last.share)} on ${formatDay(last.bucket)}${change}.`
  const ahead = rows.findLast(({ forecast }) => forecast !== null)
  if (ahead?.forecast == null || ahead.low === null || ahead.high === null) return course
  return `${course} Forecast for ${formatDay(ahead.bucket)}: ${formatShare(ahead.forecast)}, 80% band ${formatShare(ahead.low)} – ${formatShare(ahead.high)}.`
}

/** Reads what the rows of a frozen trend still say to this version; none where it cannot read them. */
export const readTrend = (rows: unknown): Row[] => z.array(deprecationTrend.row).catch([]).parse(rows)
