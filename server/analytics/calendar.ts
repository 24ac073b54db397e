import { bucketOf, type Interval } from '../../lib/time/bucket.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma } from '../storage/sql.ts'
import type { RolledPeriod } from './period.ts'

/** Which days stand for which bucket. */
export interface Calendar {
  /** a derived table `calendar (day, bucket)`, to join daily aggregates with */
  rows: Prisma.Sql
  /**
   * The condition of that join: the column is a day of the calendar. It names the days once more, for the planner to
   * find them in the index: from the join alone it would read the whole aggregate.
   */
  holds: (column: Prisma.Sql) => Prisma.Sql
}

/** Each bucket has the day that stands for it. */
export function stockCalendar({ buckets, days }: RolledPeriod): Calendar {
  const rolled = new Set(days)
  // A day that is still to be rolled has no figure: none is better than a zero.
  const known = buckets.filter(({ last }) => rolled.has(last))
  return calendar(
    known.map(({ last }) => last),
    known.map(({ bucket }) => bucket),
  )
}

/** Each bucket has every day of it. */
export function flowCalendar({ days }: Pick<RolledPeriod, 'days'>, interval: Interval): Calendar {
  return calendar(
    days,
    days.map((day) => bucketOf(day, interval)),
  )
}

const calendar = (days: Day[], buckets: Day[]): Calendar => ({
  rows: Prisma.sql`unnest(${days}::date[], ${buckets}::date[]) as calendar (day, bucket)`,
  holds: (column) => Prisma.sql`${column} = calendar.day and ${column} = any(${days}::date[])`,
})
