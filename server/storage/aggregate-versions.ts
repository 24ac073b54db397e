/** Which aggregates a day has: the newest generation of each kind. Generation 1 is that of the first release. */
export interface AggregateVersions {
  /** from the rows of installations */
  stock: number
  /** from events, which are kept for good */
  flow: number
}

/**
 * What this version of the product makes of a day. Raise the number when an aggregate is added or made differently: the
 * rollups then make every day anew that has a lower one, the stock only where its rows are still there.
 */
export const aggregateVersions: AggregateVersions = { stock: 5, flow: 5 }

/** The generations with which the later aggregates came. A question leaves out days that are older than its own. */
export const since = {
  datastores: { stock: 2 },
  paths: { stock: 3 },
  stockDetails: { stock: 4 },
  duplicateSigns: { stock: 5 },
  creations: { flow: 2 },
  deletions: { flow: 4 },
  updates: { flow: 5 },
  tenantVersions: { flow: 5 },
} satisfies Record<string, Partial<AggregateVersions>>
