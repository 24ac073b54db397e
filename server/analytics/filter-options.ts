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
  kamaji: z.string(),
  channel: z.enum(channels),
  kubernetes: z.string(),
  distribution: z.string(),
  installations: sqlCount,
})
type Origin = z.infer<typeof originRow>

/** Where the period's reports come from, of installations and events alike. */
async function originsOf(
  database: Database,
  { days, end }: RolledPeriod,
  parameters: ParametersOf<typeof filterOptions>,
): Promise<Origin[]> {
  const within = Prisma.sql`day between ${days[0]}::date and ${end}::date`
  return query(
    database,
    originRow,
    Prisma.sql`
      select kamaji.version as kamaji, kamaji.channel, origin.minor as kubernetes, origin.distribution,
        sum(origin.installations)::bigint as installations
      from (
        select kamaji_id, minor, distribution,
          sum(case when day = ${end}::date then installations else 0 end) as installations
        from fleet_days
        where ${within} and ${oneDayRule(parameters.one_day, Prisma.sql`one_day`)}
        group by kamaji_id, minor, distribution
        union all
        select distinct kamaji_id, minor, distribution, 0 from lifecycle_days where ${within}
      ) as origin
      join kamaji_readings as kamaji on kamaji.id = origin.kamaji_id
      group by kamaji.version, kamaji.channel, origin.minor, origin.distribution`,
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
