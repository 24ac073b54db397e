import type { Day } from '../../lib/time/day.ts'
import { compareReleaseNames } from './compare-release-names.ts'
import { parseKamajiVersion, type ReleaseName } from './parse-kamaji.ts'

interface NamedRelease {
  day: Day
  name: ReleaseName
}

/** The releases of a catalogue, in the form in which versions are ranked by them. */
export interface KnownReleases {
  /** the releases of each family, in the order of their numbers */
  semantic: readonly NamedRelease[]
  calendar: readonly NamedRelease[]
  /** day of release of those whose text tells no numbers */
  unnamed: ReadonlyMap<string, Day>
}

export function knownReleases(releases: readonly { version: string; released: Day }[]): KnownReleases {
  const named: NamedRelease[] = []
  const unnamed = new Map<string, Day>()
  for (const { version, released } of releases) {
    const { name } = parseKamajiVersion(version)
    if (name === null) unnamed.set(version, released)
    else named.push({ day: released, name })
  }
  named.sort((a, b) => compareReleaseNames(a.name, b.name))
  const family = (wanted: ReleaseName['family']) => named.filter(({ name }) => name.family === wanted)
  return { semantic: family('semantic'), calendar: family('calendar'), unnamed }
}
