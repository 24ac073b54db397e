import { z } from 'zod'
import type { ParametersOf, RowOf } from '../../lib/contracts/contract.ts'
import { filterNames, filterOptions } from '../../lib/contracts/filter-options.ts'
import { channels } from '../../lib/contracts/parameters.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { compareKamaji } from '../versions/compare-kamaji.ts'
import { compareKubernetes } from '../versions/compare-kubernetes.ts'
import type { KnownReleases } from '../versions/known-releases.ts'
import { answerOf, type Answerer } from './answer.ts'
import { compareDistributions } from './distributions.ts'
import { oneDayRule } from './filters.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'

type Row = RowOf<typeof filterOptions>

export const answerFilterOptions: Answerer<typeof filterOptions> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now)
  const origins = await originsOf(database, period, parameters)
  const orders = ordersBy((await readCatalogue(database)).known)
  const rows = filterNames.flatMap((filter) => optionsOf(filter, origins, orders[filter]))
  const n = origins.reduce((sum, { installations }) => sum + installations, 0)
  return answerOf(filterOptions, parameters, { as_of: period.asOf, n }, rows)
}

const originRow = z.object({
  kamaji: z.string().nullable(),
  channel: z.enum(channels).nullable(),
  kubernetes: z.string().nullable(),
  distribution: z.string().nullable(),
  installations: sqlCount,
})
type Origin = z.infer<typeof originRow>

/**
 * Where reports come from: the installations of the period's last day by all that filters ask for, and by each version
 * alone what came at any time in the period, of installations or events. An index tells that without counting.
 */
async function originsOf(
  database: Database,
  { days, end }: RolledPeriod,
  parameters: ParametersOf<typeof filterOptions>,
): Promise<Origin[]> {
  const within = Prisma.sql`day between ${days[0]}::date and ${end}::date`
  const oneDay = oneDayRule(parameters.one_day, Prisma.sql`one_day`)
  // ordered, as the planner would rather look through the whole aggregate for any row of one that is common
  const seen = (of: Prisma.Sql) => Prisma.sql`
    cross join lateral (
      (select from fleet_days as part where ${of} and ${within} and ${oneDay} order by day desc limit 1)
      union all
      (select from lifecycle_days as part where ${of} and ${within} order by day desc limit 1)
      limit 1
    ) as seen`
  return query(
    database,
    originRow,
    Prisma.sql`
      select kamaji.version as kamaji, kamaji.channel, fleet.minor as kubernetes, fleet.distribution,
        sum(fleet.installations)::bigint as installations
      from fleet_days as fleet
      join kamaji_readings as kamaji on kamaji.id = fleet.kamaji_id
      where fleet.day = ${end}::date and ${oneDay}
      group by kamaji.version, kamaji.channel, fleet.minor, fleet.distribution
      union all
      select kamaji.version, kamaji.channel, null, null, 0
      from kamaji_readings as kamaji ${seen(Prisma.sql`part.kamaji_id = kamaji.id`)}
      union all
      select null, null, origin.minor, origin.distribution, 0
      from (select distinct minor, distribution from kubernetes_versions) as origin
      ${seen(Prisma.sql`part.minor = origin.minor and part.distribution = origin.distribution`)}`,
  )
}

type Order = (a: string, b: string) => number

const ordersBy = (known: KnownReleases): Record<Row['filter'], Order> => ({
  kamaji: compareKamaji(known),
  channel: (a, b) => channels.findIndex((one) => one === a) - channels.findIndex((one) => one === b),
  kubernetes: compareKubernetes,
  distribution: compareDistributions,
})

function optionsOf(filter: Row['filter'], origins: readonly Origin[], order: Order): Row[] {
  const options = new Map<string, Row>()
  for (const origin of origins) {
    const value = origin[filter]
    if (value === null) continue
    const known = options.get(value)
    if (known === undefined)
      options.set(value, {
        filter,
        value,
        channel: filter === 'kamaji' ? origin.channel : null,
        installations: origin.installations,
      })
    else known.installations += origin.installations
  }
  return [...options.values()].sort((a, b) => order(a.value, b.value))
}
