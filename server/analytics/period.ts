import { z } from 'zod'
import { bucketsOf, type Bucket, type Interval } from '../../lib/time/bucket.ts'
import { dayOf, minDay, type Day } from '../../lib/time/day.ts'
import type { Period } from '../../lib/contracts/parameters.ts'
import type { AggregateVersions } from '../storage/aggregate-versions.ts'
import { Prisma, query, type Database } from '../storage/sql.ts'

/** The part of a period that stands in the daily aggregates. */
export interface RolledPeriod {
  /** days that stand there, oldest first */
  days: Day[]
  /** the buckets that they fill, oldest first */
  buckets: Bucket[]
  /** the newest of the days; null where there is none */
  end: Day | null
  /** ISO instant: reports received before it are in the answer */
  asOf: string | null
}

const rolledDay = z.object({ day: z.string(), rolled_at: z.date() })

/**
 * Cuts the period to the days between the first that stands in the aggregates and today.
 * @param needs generations of the aggregates that the question reads, where not the first: older days are left out
 */
export async function rolledPeriod(
  database: Database,
  { from, to, interval }: Period & { interval: Interval },
  now: Date,
  needs: Partial<AggregateVersions> = {},
): Promise<RolledPeriod> {
  const last = minDay(to, dayOf(now))
  const rows = await query(
    database,
    rolledDay,
    Prisma.sql`
      select day::text, rolled_at from rollup_days
      where day between ${from}::date and ${last}::date
        and stock_version >= ${needs.stock ?? 0} and flow_version >= ${needs.flow ?? 0}
      order by day`,
  )
  const days = rows.map((row) => row.day)
  const newest = rows.at(-1)
  if (newest === undefined || days[0] === undefined) return { days, buckets: [], end: null, asOf: null }
  return {
    days,
    buckets: bucketsOf(days[0], newest.day, interval),
    end: newest.day,
    asOf: newest.rolled_at.toISOString(),
  }
}
