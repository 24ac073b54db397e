import type { Day } from '../../lib/time/day.ts'
import { execute, Prisma, type Database } from '../storage/sql.ts'
import { totals, type Totalled } from '../storage/totals.ts'

/** Sums up aggregates of the day over all origins: in one statement, after their own rows are there and before it has totals. */
export async function sumTotals(
  transaction: Database,
  day: Day,
  aggregates: readonly Totalled[],
): Promise<void> {
  const inserts = aggregates.map(
    (name) => Prisma.sql`${Prisma.raw(name)}_total as (${insertTotal(name, day)})`,
  )
  await execute(transaction, Prisma.sql`with ${Prisma.join(inserts)} select`)
}

function insertTotal(name: Totalled, day: Day): Prisma.Sql {
  const { by, counts } = totals[name]
  const key = Prisma.raw(['day', ...by].join(', '))
  const sums = Prisma.raw(counts.map((count) => `sum(${count})`).join(', '))
  return Prisma.sql`
    insert into ${Prisma.raw(name)}_total_days (${key}, ${Prisma.raw(counts.join(', '))})
    select ${key}, ${sums}
    from ${Prisma.raw(name)}_days
    where day = ${day}::date
    group by ${key}`
}
