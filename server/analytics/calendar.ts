import { bucketOf, type Interval } from '../../lib/time/bucket.ts'
import type { Day } from '../../lib/time/day.ts'
import { Prisma } from '../storage/sql.ts'
import type { RolledPeriod } from './period.ts'

/** A derived table `calendar (day, bucket)` to join daily aggregates with: each bucket has the day that stands for it. */
export function stockCalendar({ buckets, days }: RolledPeriod): Prisma.Sql {
  const rolled = new Set(days)
  // A day that is still to be rolled has no figure: none is better than a zero.
  const known = buckets.filter(({ last }) => rolled.has(last))
  return calendar(
    known.map(({ last }) => last),
    known.map(({ bucket }) => bucket),
  )
}

/** The same, with every day of the bucket. */
export function flowCalendar({ days }: Pick<RolledPeriod, 'days'>, interval: Interval): Prisma.Sql {
  return calendar(
    days,
    days.map((day) => bucketOf(day, interval)),
  )
}

function calendar(days: Day[], buckets: Day[]): Prisma.Sql {
  return Prisma.sql`unnest(${days}::date[], ${buckets}::date[]) as calendar (day, bucket)`
}
