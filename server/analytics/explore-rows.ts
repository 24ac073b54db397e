import type { RowOf } from '../../lib/contracts/contract.ts'
import { mostExploreRows, type explore } from '../../lib/contracts/explore.ts'
import { dimensions, isRate, type Dimension, type Measure } from '../../lib/explore/sources.ts'
import type { KnownReleases } from '../versions/known-releases.ts'
import { nameOrders } from './explore-order.ts'
import { rankOf } from './rank.ts'

type Row = RowOf<typeof explore>

/** What one row of the answer is made of; several groups can make one row. */
export interface ExploreGroup {
  names: Partial<Record<Dimension, string>>
  value: number
  /** what the value is a part of */
  whole: number
}

/** The rows of the answer in order, and how many are left out. Rates are out of their own row, all else is out of its bucket. */
export function exploreRows(
  groups: readonly ExploreGroup[],
  measure: Measure,
  known: KnownReleases,
): { rows: Row[]; leftOut: number } {
  const folded = fold(groups)
  const totals = new Map<string | undefined, number>()
  for (const { names, value } of folded) totals.set(names.bucket, (totals.get(names.bucket) ?? 0) + value)
  const all = folded
    .filter(({ whole }) => whole > 0)
    .map(({ names, value, whole }) => {
      const total = isRate(measure) ? whole : (totals.get(names.bucket) ?? whole)
      return { ...inRowOrder(names), value, total, share: value / total }
    })
  const rows = cut(inOrder(all, known), known)
  return { rows, leftOut: all.length - rows.length }
}

/** One group for all that have the same names. */
function fold(groups: readonly ExploreGroup[]): ExploreGroup[] {
  const folded = new Map<string, ExploreGroup>()
  for (const { names, value, whole } of groups) {
    const key = JSON.stringify(names)
    const known = folded.get(key)
    folded.set(key, { names, value: value + (known?.value ?? 0), whole: whole + (known?.whole ?? 0) })
  }
  return [...folded.values()]
}

const inRowOrder = (names: ExploreGroup['names']) =>
  Object.fromEntries(
    dimensions.flatMap((dimension) =>
      names[dimension] === undefined ? [] : [[dimension, names[dimension]]],
    ),
  )

function inOrder(rows: readonly Row[], known: KnownReleases): Row[] {
  const orders = nameOrders(known)
  const ranks = dimensions.map((dimension) => ({
    dimension,
    rank: rankOf(
      rows.flatMap((row) => row[dimension] ?? []),
      orders[dimension],
    ),
  }))
  const placed = rows.map((row) => ({
    row,
    place: ranks.map(({ dimension, rank }) => rank(row[dimension] ?? '')),
  }))
  return placed
    .sort((a, b) => {
      const differs = a.place.findIndex((rank, index) => rank !== b.place[index])
      return (a.place[differs] ?? 0) - (b.place[differs] ?? 0)
    })
    .map(({ row }) => row)
}

/** The newest rows; without time the largest. */
function cut(rows: Row[], known: KnownReleases): Row[] {
  if (rows.length <= mostExploreRows) return rows
  if (rows[0]?.bucket !== undefined) return rows.slice(-mostExploreRows)
  return inOrder(rows.toSorted((a, b) => b.value - a.value).slice(0, mostExploreRows), known)
}
