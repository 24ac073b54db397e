import { lifecycle } from '../../lib/contracts/lifecycle.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching } from './filters.ts'
import { rolledPeriod } from './period.ts'

const row = lifecycle.row.extend({
  created: sqlCount,
  deleted: sqlCount,
  failed_removals: sqlCount,
  edits: sqlCount,
  upgrades: sqlCount,
})

export const answerLifecycle: Answerer<typeof lifecycle> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now, since.updates)
  const flow = Prisma.sql`flow`
  const calendar = flowCalendar(period, parameters.interval)
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text,
        coalesce(sum(flow.created), 0)::bigint as created,
        coalesce(sum(flow.deleted), 0)::bigint as deleted,
        coalesce(sum(flow.failed_removals), 0)::bigint as failed_removals,
        coalesce(sum(flow.edits), 0)::bigint as edits,
        coalesce(sum(flow.upgrades), 0)::bigint as upgrades
      from ${calendar.rows}
      left join ${daysOf('lifecycle', parameters)} as flow on ${calendar.holds(Prisma.sql`flow.day`)} and ${matching(parameters, flow, flow)}
      group by calendar.bucket
      order by calendar.bucket`,
  )
  const n = rows.reduce(
    (sum, { created, deleted, edits, upgrades }) => sum + created + deleted + edits + upgrades,
    0,
  )
  return answerOf(lifecycle, parameters, { as_of: period.asOf, n }, rows)
}
