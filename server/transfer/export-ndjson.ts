import { z } from 'zod'
import { eachDay, type Day } from '../../lib/time/day.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'
import { eventLine, eventPosition, readEventsPage } from './exported-events.ts'
import { readStatsPage, statsLine, statsPosition } from './exported-stats.ts'
import { rowsByPage } from './keyset.ts'

/**
 * All that is kept of reports, as NDJSON lines by time: of each installation the last report of each day, with what an
 * import needs to restore the day; and every event. It holds two pages in memory.
 */
export async function* exportNdjson(database: Database): AsyncGenerator<string> {
  for (const day of await reportingDays(database)) yield* exportDay(database, day)
}

async function reportingDays(database: Database): Promise<Day[]> {
  const [span] = await query(
    database,
    z.object({ first: z.string().nullable(), last: z.string().nullable() }),
    Prisma.sql`
      select min(day)::text as first, max(day)::text as last from (
        select min(day) as day from installation_days union all select max(day) from installation_days
        union all select (min(received_at) at time zone 'UTC')::date from events
        union all select (max(received_at) at time zone 'UTC')::date from events
      ) as ends`,
  )
  return span?.first == null || span.last === null ? [] : eachDay(span.first, span.last)
}

async function* exportDay(database: Database, day: Day): AsyncGenerator<string> {
  const stats = rowsByPage((after) => readStatsPage(database, day, after), statsPosition)
  const events = rowsByPage((after) => readEventsPage(database, day, after), eventPosition)
  let report = await stats.next()
  let event = await events.next()
  while (report.done !== true || event.done !== true)
    if (report.done !== true && (event.done === true || report.value.last_at <= event.value.received_at)) {
      yield statsLine(report.value)
      report = await stats.next()
    } else if (event.done !== true) {
      yield eventLine(event.value)
      event = await events.next()
    }
}
