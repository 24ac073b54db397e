import type { RowOf } from '../contracts/contract.ts'
import type { catalogueSupport } from '../contracts/catalogue-support.ts'

export type Support = RowOf<typeof catalogueSupport>

/** The Kubernetes project itself; its dates are also those of every distribution that has none of its own. */
export const upstream = 'upstream'

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
