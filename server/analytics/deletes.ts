import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { deletes } from '../../lib/contracts/deletes.ts'
import type { Filters } from '../../lib/contracts/parameters.ts'
import { readCatalogue } from '../catalogue/read-catalogue.ts'
import { since } from '../storage/aggregate-versions.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { compareKamaji } from '../versions/compare-kamaji.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'
import { daysOf } from './days-of.ts'
import { matching } from './filters.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'
import { compareText, rankOf } from './rank.ts'

const statuses = deletes.row.shape.status
const groupRow = z.object({ name: z.string(), status: statuses, deleted: sqlCount })
type Group = z.infer<typeof groupRow>

export const answerDeletes: Answerer<typeof deletes> = async (database, parameters, now) => {
  const { known } = await readCatalogue(database)
  const period = await rolledPeriod(database, parameters, now, since.deletions)
  const groups = await groupsOf(database, period, parameters)
  const rows = sort(groups, parameters.by === 'version' ? compareKamaji(known) : compareText).map(
    ({ name, ...counts }) => ({ [parameters.by]: name, ...counts }),
  )
  const n = rows.reduce((sum, { deleted }) => sum + deleted, 0)
  return answerOf(deletes, parameters, { as_of: period.asOf, n }, rows)
}

async function groupsOf(
  database: Database,
  period: RolledPeriod,
  parameters: ParametersOf<typeof deletes>,
): Promise<Group[]> {
  const sql = parameters.by === 'version' ? byVersion(period, parameters) : byBucket(period, parameters)
  return query(database, groupRow, sql)
}

const flow = Prisma.sql`flow`

const byVersion = ({ days }: RolledPeriod, filters: Filters) => Prisma.sql`
  select kamaji.version as name, part.status, sum(part.deleted)::bigint as deleted
  from (
    select flow.kamaji_id, flow.status, sum(flow.deleted) as deleted
    from deletion_days as flow
    where flow.day = any(${days}::date[]) and ${matching(filters, flow, flow)}
    group by flow.kamaji_id, flow.status
  ) as part
  join kamaji_readings as kamaji on kamaji.id = part.kamaji_id
  group by 1, 2`

function byBucket(period: RolledPeriod, parameters: ParametersOf<typeof deletes>): Prisma.Sql {
  const calendar = flowCalendar(period, parameters.interval)
  return Prisma.sql`
    select calendar.bucket::text as name, flow.status, sum(flow.deleted)::bigint as deleted
    from ${calendar.rows}
    join ${daysOf('deletion', parameters)} as flow on ${calendar.holds(Prisma.sql`flow.day`)}
    where ${matching(parameters, flow, flow)}
    group by 1, 2`
}

function sort(groups: readonly Group[], compare: (a: string, b: string) => number): Group[] {
  const rank = rankOf(
    groups.map(({ name }) => name),
    compare,
  )
  return groups.toSorted(
    (a, b) =>
      rank(a.name) - rank(b.name) || statuses.options.indexOf(a.status) - statuses.options.indexOf(b.status),
  )
}
