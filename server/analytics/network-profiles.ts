import { networkProfiles } from '../../lib/contracts/network-profiles.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching } from './filters.ts'
import { rolledPeriod } from './period.ts'
import { compareText } from './rank.ts'

const group = networkProfiles.row.omit({ share: true }).extend({ created: sqlCount })
const profiles = networkProfiles.row.shape.network_profile.options

export const answerNetworkProfiles: Answerer<typeof networkProfiles> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now, since.creations)
  const flow = Prisma.sql`flow`
  const calendar = flowCalendar(period, parameters.interval)
  const groups = await query(
    database,
    group,
    Prisma.sql`
      select calendar.bucket::text, flow.network_profile, sum(flow.created)::bigint as created
      from ${calendar.rows}
      join ${daysOf('creation', parameters)} as flow on ${calendar.holds(Prisma.sql`flow.day`)}
      where ${matching(parameters, flow, flow)}
      group by calendar.bucket, flow.network_profile`,
  )
  const totals = new Map<string, number>()
  for (const { bucket, created } of groups) totals.set(bucket, (totals.get(bucket) ?? 0) + created)
  const rows = groups
    .map((counts) => ({ ...counts, share: counts.created / (totals.get(counts.bucket) ?? 1) }))
    .sort(
      (a, b) =>
        compareText(a.bucket, b.bucket) ||
        profiles.indexOf(a.network_profile) - profiles.indexOf(b.network_profile),
    )
  const n = groups.reduce((sum, { created }) => sum + created, 0)
  return answerOf(networkProfiles, parameters, { as_of: period.asOf, n }, rows)
}
