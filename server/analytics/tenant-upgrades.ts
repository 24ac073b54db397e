import type { RowOf } from '../../lib/contracts/contract.ts'
import { hopKinds, tenantUpgrades } from '../../lib/contracts/tenant-upgrades.ts'
import { since } from '../storage/aggregate-versions.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { answerOf, type Answerer } from './answer.ts'
import { hopsOf } from './hops.ts'
import { rolledPeriod } from './period.ts'
import { compareText, rankOf } from './rank.ts'

type Row = RowOf<typeof tenantUpgrades>

export const answerTenantUpgrades: Answerer<typeof tenantUpgrades> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now, since.updates)
  const hops = await hopsOf(database, period, parameters)
  const rows = hops.map(({ bucket, ...hop }) => (bucket === null ? hop : { bucket, ...hop }))
  const n = rows.reduce((sum, { events }) => sum + events, 0)
  return answerOf(tenantUpgrades, parameters, { as_of: period.asOf, n }, sort(rows))
}

function sort(rows: Row[]): Row[] {
  const rank = rankOf(
    rows.flatMap(({ from, to }) => [from, to]),
    compareKubernetes,
  )
  return rows.sort(
    (a, b) =>
      compareText(a.bucket ?? '', b.bucket ?? '') ||
      rank(a.from) - rank(b.from) ||
      rank(a.to) - rank(b.to) ||
      hopKinds.indexOf(a.kind) - hopKinds.indexOf(b.kind),
  )
}
