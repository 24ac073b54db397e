import type { RowOf } from '../contracts/contract.ts'
import type { dataQuality } from '../contracts/data-quality.ts'

type Row = RowOf<typeof dataQuality>

export interface ReasonCount {
  reason: string
  reports: number
  /** by kind of report and field, the most frequent first */
  parts: { kind: string; field: string | null; reports: number }[]
}

/** All buckets together, the most frequent reason first; of equals by name. */
export function refusalsByReason(rows: readonly Row[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>()
  for (const { kind, reason, field, reports } of rows) {
    const count = counts.get(reason) ?? { reason, reports: 0, parts: [] }
    counts.set(reason, count)
    count.reports += reports
    const part = count.parts.find((one) => one.kind === kind && one.field === field)
    if (part === undefined) count.parts.push({ kind, field, reports })
    else part.reports += reports
  }
  for (const { parts } of counts.values()) parts.sort((a, b) => b.reports - a.reports)
  return [...counts.values()].sort((a, b) => b.reports - a.reports || (a.reason < b.reason ? -1 : 1))
}
