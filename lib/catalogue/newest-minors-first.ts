import type { Support } from './support-of.ts'

/** The newest minor first, its distributions in their order. @param support oldest minor first */
export function newestMinorsFirst(support: readonly Support[]): Support[] {
  const minors = [...new Set(support.map(({ minor }) => minor))].toReversed()
  return minors.flatMap((minor) => support.filter((entry) => entry.minor === minor))
}
