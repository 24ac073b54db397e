import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tenantStocks, type TenantFlow } from '../../../lib/statistics/tenant-stock.ts'

const flow = (version: string, counts: Partial<TenantFlow>): TenantFlow => ({
  created: 0,
  upgraded_in: 0,
  upgraded_out: 0,
  deleted: 0,
  ...counts,
  version,
})
const figures = (stocks: ReturnType<typeof tenantStocks>) =>
  stocks.map((bucket) =>
    bucket.map(({ version, stock_unscaled, stock_estimate }) => [version, stock_unscaled, stock_estimate]),
  )

test('adds up what came and went, scaled to what is reported', () => {
  const before = [flow('1.30', { created: 10 })]
  const buckets = [
    {
      flows: [flow('1.31', { created: 4, upgraded_in: 2 }), flow('1.30', { upgraded_out: 2 })],
      reported: 28,
    },
    { flows: [flow('1.30', { deleted: 8 })], reported: 3 },
  ]
  expect(figures(tenantStocks(before, buckets))).toEqual([
    [
      ['1.30', 8, 16],
      ['1.31', 6, 12],
    ],
    [
      ['1.30', 0, 0],
      ['1.31', 6, 3],
    ],
  ])
})

test('cuts a stock below zero, and shows it unscaled', () => {
  const buckets = [{ flows: [flow('1.29', { deleted: 3 }), flow('1.33', { created: 5 })], reported: 20 }]
  expect(figures(tenantStocks([], buckets))).toEqual([
    [
      ['1.29', -3, 0],
      ['1.33', 5, 20],
    ],
  ])
})

test('estimates nothing without a total, or without a stock to scale', () => {
  const gone = [flow('1.29', { deleted: 3 })]
  expect(figures(tenantStocks([], [{ flows: gone, reported: 20 }]))).toEqual([[['1.29', -3, null]]])
  const come = [flow('1.29', { created: 3 })]
  expect(figures(tenantStocks([], [{ flows: come, reported: null }]))).toEqual([[['1.29', 3, null]]])
})

test('estimates add up to what is reported, none below zero, whatever the events', () => {
  const count = fc.integer({ min: 0, max: 1000 })
  const flows = fc
    .uniqueArray(fc.constantFrom('1.29', '1.30', '1.31', '1.32'), { minLength: 1 })
    .chain((versions) =>
      fc.tuple(
        ...versions.map((version) =>
          fc
            .tuple(count, count, count, count)
            .map(([created, upgraded_in, upgraded_out, deleted]) =>
              flow(version, { created, upgraded_in, upgraded_out, deleted }),
            ),
        ),
      ),
    )
  fc.assert(
    fc.property(
      flows,
      fc.array(fc.record({ flows, reported: count }), { maxLength: 5 }),
      (before, buckets) => {
        for (const [index, stocks] of tenantStocks(before, buckets).entries()) {
          const estimates = stocks.flatMap(({ stock_estimate }) => stock_estimate ?? [])
          for (const estimate of estimates) expect(estimate).toBeGreaterThanOrEqual(0)
          const sum = estimates.reduce((all, estimate) => all + estimate, 0)
          if (estimates.length > 0) expect(sum).toBeCloseTo(buckets[index]?.reported ?? NaN, 6)
        }
      },
    ),
  )
})
