import { compareText } from './compare-text.ts'
import type { KnownReleases } from './known-releases.ts'
import { compareReleaseKeys, releaseKeyOf } from './release-key.ts'

/**
 * Release order of Kamaji versions, oldest first, unranked ones last: a total order over all strings, 0 for identical
 * ones only. Spellings of one release stand side by side in the order of their text, as do unranked versions.
 */
export const compareKamaji =
  (known: KnownReleases) =>
  (a: string, b: string): number => {
    const [keyA, keyB] = [releaseKeyOf(known, a), releaseKeyOf(known, b)]
    if (keyA === null || keyB === null) {
      if (keyA === keyB) return compareText(a, b)
      return keyA === null ? 1 : -1
    }
    return compareReleaseKeys(keyA, keyB) || compareText(a, b)
  }
