/** What the page offers to cover; the first is its default, and that of the API. */
export const coverages = ['0.95', '0.8', '0.9', '0.99', '1'] as const

/** The coverage that an address holds. */
export function readCoverage(search: Pick<URLSearchParams, 'get'>): number {
  return Number(coverages.find((known) => known === search.get('coverage')) ?? coverages[0])
}
