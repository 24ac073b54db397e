import type { KnownReleases } from './known-releases.ts'
import { compareReleaseKeys, releaseKeyOf } from './release-key.ts'

/** True when the first is an older release than the second; null when either is unranked, so that none can tell. */
export function isOlderKamaji(known: KnownReleases, raw: string, than: string): boolean | null {
  const [key, reference] = [releaseKeyOf(known, raw), releaseKeyOf(known, than)]
  if (key === null || reference === null) return null
  return compareReleaseKeys(key, reference) < 0
}
