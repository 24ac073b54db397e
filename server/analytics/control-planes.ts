import { controlPlanes } from '../../lib/contracts/control-planes.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { stockCalendar } from './calendar.ts'
import { matching, oneDayRule } from './filters.ts'
import { oneDayInstallations } from './one-day-installations.ts'
import { rolledPeriod } from './period.ts'

const row = controlPlanes.row.extend({
  running: sqlCount,
  sleeping: sqlCount,
  not_ready: sqlCount,
  upgrading: sqlCount,
  installations: sqlCount,
})

export const answerControlPlanes: Answerer<typeof controlPlanes> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now)
  const fleet = Prisma.sql`fleet`
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text,
        coalesce(sum(fleet.running), 0)::bigint as running,
        coalesce(sum(fleet.sleeping), 0)::bigint as sleeping,
        coalesce(sum(fleet.not_ready), 0)::bigint as not_ready,
        coalesce(sum(fleet.upgrading), 0)::bigint as upgrading,
        coalesce(sum(fleet.installations), 0)::bigint as installations
      from ${stockCalendar(period)}
      left join fleet_days as fleet on fleet.day = calendar.day
        and ${oneDayRule(parameters.one_day, Prisma.sql`fleet.one_day`)}
        and ${matching(parameters, fleet, fleet)}
      group by calendar.bucket
      order by calendar.bucket`,
  )
  const facts = {
    as_of: period.asOf,
    n: rows.at(-1)?.installations ?? 0,
    one_day_installations: await oneDayInstallations(database, parameters, period.end),
  }
  return answerOf(controlPlanes, parameters, facts, rows)
}
