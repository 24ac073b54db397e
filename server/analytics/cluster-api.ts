import { clusterApi } from '../../lib/contracts/cluster-api.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching } from './filters.ts'
import { rolledPeriod } from './period.ts'

const row = clusterApi.row.omit({ share: true }).extend({ created: sqlCount, cluster_api: sqlCount })

export const answerClusterApi: Answerer<typeof clusterApi> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now, since.creations)
  const flow = Prisma.sql`flow`
  const calendar = flowCalendar(period, parameters.interval)
  const counts = await query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text,
        coalesce(sum(flow.created), 0)::bigint as created,
        coalesce(sum(flow.created) filter (where flow.cluster_api), 0)::bigint as cluster_api
      from ${calendar.rows}
      left join ${daysOf('creation', parameters)} as flow on ${calendar.holds(Prisma.sql`flow.day`)} and ${matching(parameters, flow, flow)}
      group by calendar.bucket
      order by calendar.bucket`,
  )
  const rows = counts.map(({ bucket, created, cluster_api }) => ({
    bucket,
    created,
    cluster_api,
    share: created === 0 ? null : cluster_api / created,
  }))
  const n = rows.reduce((sum, { created }) => sum + created, 0)
  return answerOf(clusterApi, parameters, { as_of: period.asOf, n }, rows)
}
