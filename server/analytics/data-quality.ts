import { z } from 'zod'
import type { ParametersOf } from '../../lib/contracts/contract.ts'
import { dataQuality } from '../../lib/contracts/data-quality.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, sqlCount, type Database } from '../storage/sql.ts'
import { answerOf, type Answerer } from './answer.ts'
import { flowCalendar } from './calendar.ts'

type Parameters = ParametersOf<typeof dataQuality>

const row = dataQuality.row.extend({ reports: sqlCount })

/** Counts of the reports that were not taken as they came; they stand in the database a minute after. */
export const answerDataQuality: Answerer<typeof dataQuality> = async (database, parameters, now) => {
  const days = await daysWithCounts(database, parameters)
  const calendar = flowCalendar({ days }, parameters.interval)
  const rows = await query(
    database,
    row,
    Prisma.sql`
      select calendar.bucket::text, refusal.kind, refusal.reason, nullif(refusal.field, '') as field,
        sum(refusal.reports)::bigint as reports
      from ${calendar.rows}
      join refusal_days as refusal on ${calendar.holds(Prisma.sql`refusal.day`)}
      group by calendar.bucket, refusal.kind, refusal.reason, refusal.field
      order by calendar.bucket, refusal.kind collate "C", refusal.reason collate "C", refusal.field collate "C"`,
  )
  const n = rows.reduce((sum, { reports }) => sum + reports, 0)
  return answerOf(dataQuality, parameters, { as_of: now.toISOString(), n }, rows)
}

async function daysWithCounts(database: Database, { from, to }: Parameters): Promise<Day[]> {
  const rows = await query(
    database,
    z.object({ day: z.string() }),
    Prisma.sql`
      select distinct day::text from refusal_days where day between ${from}::date and ${to}::date order by day`,
  )
  return rows.map(({ day }) => day)
}
