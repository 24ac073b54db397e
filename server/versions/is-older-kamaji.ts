import { compareReleaseKeys, releaseKeyOf } from './release-key.ts'

/** True when the first is an older release than the second; null when either is unranked, so that none can tell. */
export function isOlderKamaji(raw: string, than: string): boolean | null {
  const [key, reference] = [releaseKeyOf(raw), releaseKeyOf(than)]
  if (key === null || reference === null) return null
  return compareReleaseKeys(key, reference) < 0
}
