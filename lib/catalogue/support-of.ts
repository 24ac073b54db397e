import type { RowOf } from '../contracts/contract.ts'
import { compareKubernetes } from '../series/release-order.ts'
import type { Day } from '../time/day.ts'
import type { catalogueSupport } from '../contracts/catalogue-support.ts'

export type Support = RowOf<typeof catalogueSupport>

/** The Kubernetes project itself; its dates are also those of every distribution that has none of its own. */
export const upstream = 'upstream'

/**
 * Last day of support of a minor, as `supportOf` has it. A minor from before the first one in the catalogue ended no later
 * than that one. Null where nothing is known.
 */
export function endOfLife(support: readonly Support[], minor: string, distribution?: string): Day | null {
  const known = supportOf(support, minor, distribution)
  if (known !== null) return known.end_of_life
  const [oldest] = support
    .filter((entry) => entry.distribution === upstream)
    .toSorted((a, b) => compareKubernetes(a.minor, b.minor))
  return oldest !== undefined && compareKubernetes(minor, oldest.minor) < 0 ? oldest.end_of_life : null
}

/**
 * How long a minor is supported on a distribution: by its own dates where they are known, else by upstream's, as the
 * `distribution` of the result says. Null where neither is known.
 */
export function supportOf(
  support: readonly Support[],
  minor: string,
  distribution: string = upstream,
): Support | null {
  const ofMinor = support.filter((entry) => entry.minor === minor)
  const by = (name: string) => ofMinor.find((entry) => entry.distribution === name)
  return by(distribution) ?? by(upstream) ?? null
}
