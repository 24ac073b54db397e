import type { RowOf } from '../../lib/contracts/contract.ts'
import { hopKinds, tenantUpgrades } from '../../lib/contracts/tenant-upgrades.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { answerOf, type Answerer } from './answer.ts'
import { hopsOf, type Hops } from './hops.ts'
import { rolledPeriod } from './period.ts'
import { compareText, rankOf } from './rank.ts'

type Row = RowOf<typeof tenantUpgrades>

export const answerTenantUpgrades: Answerer<typeof tenantUpgrades> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now)
  const hops = await hopsOf(database, period, parameters)
  const rows = fold(hops.map((hop) => pathOf(hop, parameters.by, parameters.series === '1')))
  const n = rows.reduce((sum, { events }) => sum + events, 0)
  return answerOf(tenantUpgrades, parameters, { as_of: period.asOf, n }, sort(rows))
}

function pathOf(hop: Hops, by: 'minor' | 'patch', series: boolean): Row {
  const { bucket, kind, events } = hop
  const [from, to] = by === 'minor' ? [hop.old_minor, hop.new_minor] : [hop.old_patch, hop.new_patch]
  return { ...(series ? { bucket } : {}), from, to, kind, events }
}

/** One row for all that differ in their events only. */
function fold(paths: readonly Row[]): Row[] {
  const folded = new Map<string, Row>()
  for (const path of paths) {
    const key = [path.bucket, path.from, path.to, path.kind].join(' ')
    const known = folded.get(key)
    if (known === undefined) folded.set(key, { ...path })
    else known.events += path.events
  }
  return [...folded.values()]
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
