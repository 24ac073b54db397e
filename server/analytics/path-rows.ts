import { weightedMedian } from '../../lib/statistics/weighted-median.ts'
import { rankOf } from './rank.ts'

/** Installations that went from one version to another after a stay of so many days. */
export interface Stay<Kind extends string> {
  from: string
  to: string
  kind: Kind
  dwell_days: number
  installations: number
}

export interface PathRow<Kind extends string> {
  from: string
  to: string
  kind: Kind
  installations: number
  median_dwell_days: number
}

/**
 * A row for each path and kind, with the median of its stays, in the order of the versions.
 * @param kinds in the order in which the kinds of one path are listed
 */
export function pathRows<Kind extends string>(
  stays: readonly Stay<Kind>[],
  compare: (a: string, b: string) => number,
  kinds: readonly Kind[],
): PathRow<Kind>[] {
  const rank = rankOf(
    stays.flatMap(({ from, to }) => [from, to]),
    compare,
  )
  const paths = new Map<string, Stay<Kind>[]>()
  for (const stay of stays) {
    const key = [stay.from, stay.to, stay.kind].join(' ')
    paths.set(key, [...(paths.get(key) ?? []), stay])
  }
  return [...paths.values()]
    .flatMap((found) => rowOf(found))
    .sort(
      (a, b) =>
        rank(a.from) - rank(b.from) ||
        rank(a.to) - rank(b.to) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
    )
}

function rowOf<Kind extends string>(stays: readonly Stay<Kind>[]): PathRow<Kind>[] {
  const [first] = stays
  const median = weightedMedian(
    stays.map(({ dwell_days, installations }) => ({ value: dwell_days, count: installations })),
  )
  if (first === undefined || median === null) return []
  const installations = stays.reduce((sum, stay) => sum + stay.installations, 0)
  return [{ from: first.from, to: first.to, kind: first.kind, installations, median_dwell_days: median }]
}
