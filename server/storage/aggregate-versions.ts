/**
 * Which aggregates this version of the product makes of a day. Raise the number when one is added or made differently:
 * the rollups then make every day anew that has a lower one, the stock only where its rows are still there. A question
 * that needs an aggregate names the number that came with it, and leaves out days that have a lower one.
 */
export const aggregateVersions = {
  /** from the rows of installations. 2: datastores. 3: paths between versions */
  stock: 3,
  /** from events, which are kept for good. 2: creations. 3: tenant versions */
  flow: 3,
}

export type AggregateVersions = typeof aggregateVersions
