import { ageColour, otherColour } from '../colour/age-colour.ts'
import type { RowOf } from '../contracts/contract.ts'
import type { explore } from '../contracts/explore.ts'
import { measureLabels } from '../explore/labels.ts'
import { formatName, lookOf } from '../explore/name.ts'
import type { Dimension, Measure } from '../explore/sources.ts'
import { ageBands, fewBands, type Band } from './age-bands.ts'
import { releaseOrder } from './release-order.ts'

export type ExploreRow = RowOf<typeof explore>

const versions: readonly Dimension[] = ['kamaji', 'kubernetes', 'tenant']

/** Development builds and junk have no age. */
const isRelease = (name: string) => /^(v\d|edge-\d|\d+\.\d)/i.test(name)

/** One band for all: time is the only dimension. */
export function wholeBand(measure: Measure): Band[] {
  return [{ id: 'all', label: measureLabels[measure], colour: 'var(--color-accent)', versions: [''] }]
}

/** A band for each name over time: versions by age, the oldest at the bottom; words by size, the largest on top. */
export function exploreBands(dimension: Dimension, rows: readonly ExploreRow[]): Band[] {
  const label = (name: string) => formatName(dimension, name)
  if (versions.includes(dimension)) return ageBands(byAge(dimension, rows), fewBands, label)
  const names = bySize(dimension, rows)
  const single = names.length > fewBands + 1 ? names.slice(0, fewBands) : names
  const others = names.slice(single.length)
  const bands = single.map((name, place) => ({
    id: name,
    colour: ageColour(place),
    label: label(name),
    ...lookOf(dimension, name),
    versions: [name],
  }))
  const rest = { id: 'others', label: `Others (${others.length})`, colour: otherColour, versions: others }
  return [...(others.length === 0 ? [] : [rest]), ...bands.toReversed()]
}

function byAge(dimension: Dimension, rows: readonly ExploreRow[]) {
  const order = releaseOrder(rows.map((row) => ({ bucket: row.bucket ?? '', version: row[dimension] ?? '' })))
  return { ranked: order.filter(isRelease), unranked: order.filter((name) => !isRelease(name)) }
}

/** The largest over all buckets first. */
function bySize(dimension: Dimension, rows: readonly ExploreRow[]): string[] {
  const sizes = new Map<string, number>()
  for (const row of rows) {
    const name = row[dimension] ?? ''
    sizes.set(name, (sizes.get(name) ?? 0) + row.value)
  }
  return [...sizes].sort(([, a], [, b]) => b - a).map(([name]) => name)
}
