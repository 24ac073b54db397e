import { kamajiVersions } from '../../lib/contracts/kamaji-versions.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { compareKamaji } from '../versions/compare-kamaji.ts'
import { answerOf, type Answerer } from './answer.ts'
import { stockCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching, oneDayRule } from './filters.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'
import { installationsAt, withShares } from './shares.ts'

const group = kamajiVersions.row
  .omit({ share: true })
  .extend({ installations: sqlCount, control_planes: sqlCount })

export const answerKamajiVersions: Answerer<typeof kamajiVersions> = async (database, parameters, now) => {
  const { known } = await readCatalogue(database)
  const period = await rolledPeriod(database, parameters, now)
  const fleet = Prisma.sql`fleet`
  const calendar = stockCalendar(period)
  const groups = await query(
    database,
    group,
    Prisma.sql`
      select calendar.bucket::text, kamaji.version, kamaji.channel,
        sum(fleet.installations)::bigint as installations,
        sum(fleet.running + fleet.sleeping + fleet.not_ready + fleet.upgrading)::bigint as control_planes
      from ${calendar.rows}
      join ${daysOf('fleet', parameters)} as fleet on ${calendar.holds(Prisma.sql`fleet.day`)}
      join kamaji_readings as kamaji on kamaji.id = fleet.kamaji_id
      where ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)} and ${matching(parameters, fleet, fleet)}
      group by calendar.bucket, kamaji.version, kamaji.channel`,
  )
  const facts = {
    as_of: period.asOf,
    n: installationsAt(groups, period.buckets.at(-1)?.bucket),
    one_day_installations: await oneDayInstallations(database, parameters, period.end),
  }
  return answerOf(kamajiVersions, parameters, facts, withShares(groups, compareKamaji(known)))
}
