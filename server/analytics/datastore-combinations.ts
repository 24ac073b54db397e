import { datastoreCombinations } from '../../lib/contracts/datastore-combinations.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { stockCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching, oneDayRule } from './filters.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'
import { installationsAt } from './shares.ts'

const row = datastoreCombinations.row.extend({ installations: sqlCount, control_planes: sqlCount })

/** The most common set first, in each bucket. */
export const answerDatastoreCombinations: Answerer<typeof datastoreCombinations> = async (
  database,
  parameters,
  now,
) => {
  const period = await rolledPeriod(database, parameters, now, since.stockDetails)
  const part = Prisma.sql`part`
  const calendar = stockCalendar(period)
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text, part.datastores,
        sum(part.installations)::bigint as installations, sum(part.control_planes)::bigint as control_planes,
        sum(part.installations)::float8 / sum(sum(part.installations)) over (partition by calendar.bucket)::float8 as share
      from ${calendar.rows}
      join ${daysOf('mix', parameters)} as part on ${calendar.holds(Prisma.sql`part.day`)}
      where ${oneDayRule(parameters.one_day, Prisma.sql`part.one_day`)} and ${matching(parameters, part, part)}
      group by calendar.bucket, part.datastores
      order by calendar.bucket, installations desc, part.datastores collate "C"`,
  )
  const facts = {
    as_of: period.asOf,
    n: installationsAt(rows, period.buckets.at(-1)?.bucket),
    one_day_installations: await oneDayInstallations(database, parameters, period.end),
  }
  return answerOf(datastoreCombinations, parameters, facts, rows)
}
