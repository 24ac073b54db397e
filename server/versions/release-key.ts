import type { Day } from '../../lib/time/day.ts'
import { kamajiReleases } from './kamaji-releases.ts'
import { parseKamajiVersion, type ReleaseName } from './parse-kamaji.ts'

/** Where a release stands among all others: by day, then by name. */
export interface ReleaseKey {
  /** day of release; of an uncatalogued version, an estimate */
  day: Day
  name: ReleaseName
}

/** The catalogue of each family, in the order of its numbers. */
const catalogue: Record<ReleaseName['family'], readonly ReleaseKey[]> = {
  semantic: catalogued('semantic'),
  calendar: catalogued('calendar'),
}

function catalogued(family: ReleaseName['family']): ReleaseKey[] {
  const keys = kamajiReleases.flatMap(({ version, released }) => {
    const { name } = parseKamajiVersion(version)
    return name?.family === family ? [{ day: released, name }] : []
  })
  return keys.sort((a, b) => compareNames(a.name, b.name))
}

/**
 * The one key of a version, or null when it is unranked. Since each version has a single key, and keys are compared
 * field by field, the order is total whatever the catalogue holds.
 * - Catalogued, in either spelling: its day of release.
 * - Uncatalogued `vX.Y.Z`: the day of the nearest catalogued one below it; its numbers put it after that one.
 * - Uncatalogued calendar version: the first day of its month, kept between the days of its catalogued neighbours.
 * - All else, an uncatalogued `-rcN` among it: unranked.
 */
export function releaseKeyOf(raw: string): ReleaseKey | null {
  const { name } = parseKamajiVersion(raw)
  if (name === null) return null
  const family = catalogue[name.family]
  const below = family.findLast((known) => compareNames(known.name, name) <= 0)
  if (below !== undefined && compareNames(below.name, name) === 0) return { day: below.day, name }
  if (name.candidate !== null) return null
  const above = family.find((known) => compareNames(known.name, name) > 0)
  return { day: estimateDay(name, below?.day, above?.day), name }
}

function estimateDay(name: ReleaseName, below: Day | undefined, above: Day | undefined): Day {
  // '' sorts before every day: a semantic version below the whole catalogue is the oldest of all
  let day = name.family === 'calendar' ? firstOfMonth(name) : (below ?? '')
  if (above !== undefined && day > above) day = above
  if (below !== undefined && day < below) day = below
  return day
}

function firstOfMonth({ numbers: [year, month] }: ReleaseName): Day {
  return `20${String(year).padStart(2, '0')}-${String(month).padStart(2, '0')}-01`
}

/** Negative when `a` is the older release, 0 when both are the same one. */
export function compareReleaseKeys(a: ReleaseKey, b: ReleaseKey): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return compareNames(a.name, b.name)
}

function compareNames(a: ReleaseName, b: ReleaseName): number {
  if (a.family !== b.family) return a.family === 'semantic' ? -1 : 1
  return (
    a.numbers[0] - b.numbers[0] ||
    a.numbers[1] - b.numbers[1] ||
    a.numbers[2] - b.numbers[2] ||
    compareCandidates(a.candidate, b.candidate)
  )
}

/** A candidate comes before the finished release. */
function compareCandidates(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a - b
}
