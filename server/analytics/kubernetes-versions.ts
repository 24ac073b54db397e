import { kubernetesVersions } from '../../lib/contracts/kubernetes-versions.ts'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import { answerOf, type Answerer } from './answer.ts'
import { stockCalendar } from './calendar.ts'
import { compareDistributions } from './distributions.ts'
import { matching, oneDayRule } from './filters.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'
import { installationsAt, withShares } from './shares.ts'

const group = kubernetesVersions.row
  .omit({ share: true })
  .extend({ installations: sqlCount, control_planes: sqlCount })

export const answerKubernetesVersions: Answerer<typeof kubernetesVersions> = async (
  database,
  parameters,
  now,
) => {
  const period = await rolledPeriod(database, parameters, now)
  const sql = parameters.by === 'patch' ? byPatch(period, parameters) : byColumn(period, parameters)
  const groups = await query(database, group, sql)
  const facts = {
    as_of: period.asOf,
    n: installationsAt(groups, period.buckets.at(-1)?.bucket),
    one_day_installations: await oneDayInstallations(database, parameters, period.end),
  }
  const compare = parameters.by === 'distribution' ? compareDistributions : compareKubernetes
  return answerOf(kubernetesVersions, parameters, facts, withShares(groups, compare))
}

type Parameters = ParametersOf<typeof kubernetesVersions>

function byColumn(period: RolledPeriod, parameters: Parameters): Prisma.Sql {
  const fleet = Prisma.sql`fleet`
  const version = parameters.by === 'minor' ? Prisma.sql`fleet.minor` : Prisma.sql`fleet.distribution`
  const calendar = stockCalendar(period)
  return Prisma.sql`
    select calendar.bucket::text, ${version} as version,
      sum(fleet.installations)::bigint as installations,
      sum(fleet.running + fleet.sleeping + fleet.not_ready + fleet.upgrading)::bigint as control_planes
    from ${calendar.rows}
    join fleet_days as fleet on ${calendar.holds(Prisma.sql`fleet.day`)}
    where ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)} and ${matching(parameters, fleet, fleet)}
    group by calendar.bucket, ${version}`
}

function byPatch(period: RolledPeriod, parameters: Parameters): Prisma.Sql {
  const calendar = stockCalendar(period)
  return Prisma.sql`
    select calendar.bucket::text, kubernetes.patch as version,
      sum(part.installations)::bigint as installations,
      sum(part.control_planes)::bigint as control_planes
    from ${calendar.rows}
    join patch_days as part on ${calendar.holds(Prisma.sql`part.day`)}
    join kubernetes_versions as kubernetes on kubernetes.id = part.kubernetes_id
    where ${oneDayRule(parameters.one_day, Prisma.sql`part.one_day`)}
      and ${matching(parameters, Prisma.sql`part`, Prisma.sql`kubernetes`)}
    group by calendar.bucket, kubernetes.patch`
}
