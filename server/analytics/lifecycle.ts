import { lifecycle } from '../../lib/contracts/lifecycle.ts'
import type { RowOf, ParametersOf } from '../../lib/contracts/contract.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'
import { matching } from './filters.ts'
import { hopsOf } from './hops.ts'
import { rolledPeriod, type RolledPeriod } from './period.ts'

type Row = RowOf<typeof lifecycle>

export const answerLifecycle: Answerer<typeof lifecycle> = async (database, parameters, now) => {
  const period = await rolledPeriod(database, parameters, now)
  const rows = await creationsAndDeletions(database, period, parameters)
  const byBucket = new Map(rows.map((row) => [row.bucket, row]))
  for (const { bucket, kind, events } of await hopsOf(database, period, parameters)) {
    const row = byBucket.get(bucket)
    if (row === undefined) continue
    if (kind === 'edit') row.edits += events
    else row.upgrades += events
  }
  const n = rows.reduce((sum, row) => sum + row.created + row.deleted + row.edits + row.upgrades, 0)
  return answerOf(lifecycle, parameters, { as_of: period.asOf, n }, rows)
}

const row = lifecycle.row
  .omit({ edits: true, upgrades: true })
  .extend({ created: sqlCount, deleted: sqlCount, failed_removals: sqlCount })

/** A row a bucket, oldest first, without its updates. */
async function creationsAndDeletions(
  database: Database,
  period: RolledPeriod,
  parameters: ParametersOf<typeof lifecycle>,
): Promise<Row[]> {
  const flow = Prisma.sql`flow`
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text,
        coalesce(sum(flow.created), 0)::bigint as created,
        coalesce(sum(flow.deleted), 0)::bigint as deleted,
        coalesce(sum(flow.failed_removals), 0)::bigint as failed_removals
      from ${flowCalendar(period, parameters.interval)}
      left join lifecycle_days as flow on flow.day = calendar.day and ${matching(parameters, flow, flow)}
      group by calendar.bucket
      order by calendar.bucket`,
  )
  return rows.map((counts) => ({ ...counts, edits: 0, upgrades: 0 }))
}
