import type { KamajiPathKind } from '../../lib/contracts/kamaji-upgrades.ts'
import type { KnownReleases } from './known-releases.ts'
import { compareReleaseKeys, releaseKeyOf } from './release-key.ts'

/**
 * What a change from one Kamaji version to another is, by release date: over the shapes of Kamaji's versions their
 * numbers tell nothing. Null where both spell the same release: no change.
 */
export function kamajiPathKind(known: KnownReleases, oldRaw: string, newRaw: string): KamajiPathKind | null {
  const [before, after] = [releaseKeyOf(known, oldRaw), releaseKeyOf(known, newRaw)]
  if (before === null || after === null) return oldRaw === newRaw ? null : 'unranked'
  const order = compareReleaseKeys(before, after)
  if (order === 0) return null
  return order < 0 ? 'upgrade' : 'downgrade'
}
