import { compareKamaji } from '../versions/compare-kamaji.ts'
import type { KnownReleases } from '../versions/known-releases.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { compareText } from './rank.ts'

interface Versions {
  kamaji: string
  kubernetes: string
}

/** The newest Kamaji release first, on the newest Kubernetes first, then by datastore. */
export function compareCombinations<V extends Versions>(
  known: KnownReleases,
  datastoreOf: (versions: V) => string,
) {
  const order = compareKamaji(known)
  return (a: V, b: V): number =>
    order(b.kamaji, a.kamaji) ||
    compareKubernetes(b.kubernetes, a.kubernetes) ||
    compareText(datastoreOf(a), datastoreOf(b))
}
