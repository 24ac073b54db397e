/** What the events say of a minor in one bucket. */
export interface TenantFlow {
  version: string
  created: number
  upgraded_in: number
  upgraded_out: number
  deleted: number
}

export interface TenantStock extends TenantFlow {
  stock_unscaled: number
  stock_estimate: number | null
}

/** The flows of one bucket, and the control planes that were reported at its end; null where that is not known. */
export interface TenantFlows {
  flows: readonly TenantFlow[]
  reported: number | null
}

const nothing = { created: 0, upgraded_in: 0, upgraded_out: 0, deleted: 0 }

/**
 * Adds flows up to stocks, from nothing at the start: creates + hops in − hops out − deletes. As events never tell what
 * was there before, and repeat some hops, stocks below zero are cut and the rest is scaled to what was reported.
 * @param before flows before the first bucket
 * @param buckets in the order of time
 * @returns for each bucket its minors that have a stock or a flow, in no order
 */
export function tenantStocks(
  before: readonly TenantFlow[],
  buckets: readonly TenantFlows[],
): TenantStock[][] {
  const stocks = new Map<string, number>()
  add(stocks, before)
  return buckets.map(({ flows, reported }) => {
    add(stocks, flows)
    const byVersion = new Map(flows.map((flow) => [flow.version, flow]))
    const estimate = estimator(stocks, reported)
    return [...stocks].flatMap(([version, stock_unscaled]) => {
      const flow = byVersion.get(version) ?? { version, ...nothing }
      if (stock_unscaled === 0 && !byVersion.has(version)) return []
      return [{ ...flow, stock_unscaled, stock_estimate: estimate(stock_unscaled) }]
    })
  })
}

function add(stocks: Map<string, number>, flows: readonly TenantFlow[]): void {
  for (const { version, created, upgraded_in, upgraded_out, deleted } of flows)
    stocks.set(version, (stocks.get(version) ?? 0) + created + upgraded_in - upgraded_out - deleted)
}

/** Null where there is nothing to scale: no total, or no stock above zero that could make it up. */
function estimator(
  stocks: ReadonlyMap<string, number>,
  reported: number | null,
): (unscaled: number) => number | null {
  const sum = [...stocks.values()].reduce((total, stock) => total + Math.max(0, stock), 0)
  if (reported === null || sum === 0) return () => null
  return (unscaled) => (Math.max(0, unscaled) * reported) / sum
}
