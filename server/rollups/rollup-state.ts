import { z } from 'zod'
import type { Day } from '../../lib/time/day.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'

/** What the database says about its daily aggregates. */
export interface RollupState {
  /** first day with reports; null while there are none */
  firstDay: Day | null
  /** days that stand in the aggregates, each with the instant up to which it holds all */
  rolled: ReadonlyMap<Day, Date>
  /** days whose rows changed after the fact, each with the instant of the last change */
  marks: ReadonlyMap<Day, Date>
}

const dayAndInstant = z.object({ day: z.string(), instant: z.date() })

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
  const rolled = await query(
    database,
    dayAndInstant,
    Prisma.sql`select day::text, rolled_at as instant from rollup_days`,
  )
  const marks = await query(
    database,
    dayAndInstant,
    Prisma.sql`select day::text, marked_at as instant from rollup_marks`,
  )
  return { firstDay: first?.day ?? null, rolled: byDay(rolled), marks: byDay(marks) }
}

const byDay = (rows: readonly z.infer<typeof dayAndInstant>[]) =>
  new Map(rows.map(({ day, instant }) => [day, instant]))
