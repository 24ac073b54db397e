import { z } from 'zod'
import type { Day } from '../../lib/time/day.ts'
import type { AggregateVersions } from '../storage/aggregate-versions.ts'
import { retainedFrom } from '../storage/retained-from.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'

/** How a day stands in the aggregates. */
export interface RolledDay extends AggregateVersions {
  /** it holds all reports before this instant */
  rolledAt: Date
}

/** What the database says about its daily aggregates. */
export interface RollupState {
  /** first day with reports; null while there are none */
  firstDay: Day | null
  /** days that stand in the aggregates */
  rolled: ReadonlyMap<Day, RolledDay>
  /** days whose rows changed after the fact, each with the instant of the last change */
  marks: ReadonlyMap<Day, Date>
  /** first day whose rows of installations are all there; null when none was ever deleted */
  retainedFrom: Day | null
}

export const rolledRow = z.object({
  day: z.string(),
  rolledAt: z.date(),
  stock: z.number(),
  flow: z.number(),
})
/** Reads `rolledRow`. */
export const rolledRows = Prisma.sql`
  select day::text, rolled_at as "rolledAt", stock_version as stock, flow_version as flow from rollup_days`
const markRow = z.object({ day: z.string(), markedAt: z.date() })

export async function readRollupState(database: Database): Promise<RollupState> {
  const [first] = await query(
    database,
    z.object({ day: z.string().nullable() }),
    Prisma.sql`
      select least(
        (select min(day) from installation_days),
        (select (min(received_at) at time zone 'UTC')::date from events)
      )::text as day`,
  )
  const rolled = await query(database, rolledRow, rolledRows)
  const marks = await query(
    database,
    markRow,
    Prisma.sql`select day::text, marked_at as "markedAt" from rollup_marks`,
  )
  return {
    firstDay: first?.day ?? null,
    rolled: new Map(rolled.map(({ day, ...rolledDay }) => [day, rolledDay])),
    marks: new Map(marks.map(({ day, markedAt }) => [day, markedAt])),
    retainedFrom: await retainedFrom(database),
  }
}
