import type { Day } from '../../lib/time/day.ts'
import { compareReleaseNames } from './compare-release-names.ts'
import { compareText } from './compare-text.ts'
import { parseKamajiVersion, type ReleaseName } from './parse-kamaji.ts'
import type { KnownReleases } from './known-releases.ts'

/** Where a release stands among all others: by day, then by name, then by text. */
export interface ReleaseKey {
  /** day of release; of an uncatalogued version, an estimate */
  day: Day
  /** null for a catalogued release whose text tells no numbers */
  name: ReleaseName | null
  /** of a release without a name; else empty, since spellings of one release are one */
  text: string
}

/**
 * The one key of a version, or null when it is unranked. Since each version has a single key, and keys are compared
 * field by field, the order is total whatever the catalogue holds.
 * - Catalogued, in either spelling: its day of release.
 * - Uncatalogued `vX.Y.Z`: the day of the nearest catalogued one below it; its numbers put it after that one.
 * - Uncatalogued calendar version: the first day of its month, kept between the days of its catalogued neighbours.
 * - All else, an uncatalogued `-rcN` among it: unranked.
 */
export function releaseKeyOf(known: KnownReleases, raw: string): ReleaseKey | null {
  const { name } = parseKamajiVersion(raw)
  if (name === null) {
    const day = known.unnamed.get(raw)
    return day === undefined ? null : { day, name, text: raw }
  }
  const family = known[name.family]
  const below = family.findLast((release) => compareReleaseNames(release.name, name) <= 0)
  if (below !== undefined && compareReleaseNames(below.name, name) === 0)
    return { day: below.day, name, text: '' }
  if (name.candidate !== null) return null
  const above = family.find((release) => compareReleaseNames(release.name, name) > 0)
  return { day: estimateDay(name, below?.day, above?.day), name, text: '' }
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
  if (a.name === null || b.name === null)
    return Number(a.name === null) - Number(b.name === null) || compareText(a.text, b.text)
  return compareReleaseNames(a.name, b.name)
}
