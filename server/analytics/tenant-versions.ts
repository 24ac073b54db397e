import { tenantVersions } from '../../lib/contracts/tenant-versions.ts'
import { tenantStocks } from '../../lib/statistics/tenant-stock.ts'
import { since } from '../storage/aggregate-versions.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { answerOf, type Answerer } from './answer.ts'
import { fleetTotals, planesOf } from './fleet-totals.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'
import { tenantFlows } from './tenant-flows.ts'

export const answerTenantVersions: Answerer<typeof tenantVersions> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now, since.tenantVersions)
  const flows = await tenantFlows(database, period, parameters)
  const totals = await fleetTotals(database, period, parameters)
  const reported = new Map(totals.map((total) => [total.bucket, planesOf(total)]))
  const stocks = tenantStocks(
    flows.get(null) ?? [],
    period.buckets.map(({ bucket }) => ({
      flows: flows.get(bucket) ?? [],
      reported: reported.get(bucket) ?? null,
    })),
  )
  const rows = period.buckets.flatMap(({ bucket }, index) =>
    (stocks[index] ?? [])
      .sort((a, b) => compareKubernetes(a.version, b.version))
      .map((stock) => ({ bucket, ...stock })),
  )
  const atEnd = totals.at(-1)
  const facts = {
    as_of: period.asOf,
    n: atEnd?.installations ?? 0,
    one_day_installations: await oneDayInstallations(database, parameters, period.end),
    reported_control_planes: atEnd === undefined ? 0 : planesOf(atEnd),
    unscaled_control_planes: (stocks.at(-1) ?? []).reduce((sum, stock) => sum + stock.stock_unscaled, 0),
  }
  return answerOf(tenantVersions, parameters, facts, rows)
}
