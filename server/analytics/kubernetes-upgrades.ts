import { z } from 'zod'
import { kubernetesPathKinds, kubernetesUpgrades } from '../../lib/contracts/kubernetes-upgrades.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { hopKind } from '../versions/hop-kind.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'
import { matching } from './filters.ts'
import { pathRows } from './path-rows.ts'
import { rolledPeriod } from './period.ts'

const stayRow = z.object({
  old_raw: z.string(),
  new_raw: z.string(),
  from: z.string(),
  to: z.string(),
  dwell_days: z.number(),
  installations: sqlCount,
})

export const answerKubernetesUpgrades: Answerer<typeof kubernetesUpgrades> = async (
  database,
  parameters,
  now,
) => {
  const period = await rolledPeriod(database, parameters, now, since.paths)
  const calendar = flowCalendar(period, parameters.interval)
  const stays = await query(
    database,
    stayRow,
    Prisma.sql`
      select old.raw as old_raw, kubernetes.raw as new_raw, old.minor as from, kubernetes.minor as to,
        path.dwell_days, sum(path.installations)::bigint as installations
      from ${calendar.rows}
      join kubernetes_path_days as path on ${calendar.holds(Prisma.sql`path.day`)}
      join kubernetes_versions as old on old.id = path.old_kubernetes_id
      join kubernetes_versions as kubernetes on kubernetes.id = path.kubernetes_id
      where ${matching(parameters, Prisma.sql`path`, Prisma.sql`kubernetes`)}
      group by old.id, kubernetes.id, path.dwell_days`,
  )
  const changes = stays.flatMap(({ old_raw, new_raw, ...stay }) => {
    const kind = hopKind(old_raw, new_raw)
    return kind === 'edit' ? [] : [{ ...stay, kind }]
  })
  const n = changes.reduce((sum, { installations }) => sum + installations, 0)
  const rows = pathRows(changes, compareKubernetes, kubernetesPathKinds)
  return answerOf(kubernetesUpgrades, parameters, { as_of: period.asOf, n }, rows)
}
