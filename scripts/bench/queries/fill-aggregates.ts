import { z } from 'zod'
import { addDays, type Day } from '../../../lib/time/day.ts'
import { runRollupsBetween } from '../../../server/rollups/run-rollups.ts'
import { sumMonths } from '../../../server/rollups/sum-months.ts'
import { aggregateVersions } from '../../../server/storage/aggregate-versions.ts'
import { tablesOf } from '../../../server/storage/citus/table-places.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { execute, Prisma, query } from '../../../server/storage/sql.ts'

const rolledDays = 7

/** Rolls the last week as the product does, and copies it week by week until `days` stand in the aggregates. */
export async function fillAggregates(prisma: PrismaClient, days: number, today: Day): Promise<void> {
  const from = addDays(today, -rolledDays)
  await runRollupsBetween(prisma, from, today, { clock: () => new Date() })
  for (const table of tablesOf('local').filter(
    (name) => name.endsWith('_days') && !/^(rollup|refusal)/.test(name),
  ))
    await copyWeeks(prisma, table, { from, to: addDays(today, -1), days })
  await execute(
    prisma,
    Prisma.sql`
      insert into rollup_days (day, rolled_at, stock_version, flow_version)
      select day::date, day + interval '30 hours', ${aggregateVersions.stock}, ${aggregateVersions.flow}
      from generate_series(${addDays(today, -days)}::date, ${addDays(from, -1)}::date, interval '1 day') as day`,
  )
  await execute(prisma, Prisma.sql`truncate tenant_months`)
  await sumMonths(prisma, new Date())
  await execute(prisma, Prisma.sql`analyze`)
}

async function copyWeeks(
  prisma: PrismaClient,
  table: string,
  { from, to, days }: { from: Day; to: Day; days: number },
): Promise<void> {
  const columns = await query(
    prisma,
    z.object({ name: z.string() }),
    Prisma.sql`
      select column_name::text as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and column_name <> 'day' order by ordinal_position`,
  )
  const rest = columns.map(({ name }) => `"${name}"`).join(', ')
  await execute(
    prisma,
    Prisma.sql`
      insert into ${Prisma.raw(table)} (day, ${Prisma.raw(rest)})
      select day - 7 * week, ${Prisma.raw(rest)}
      from ${Prisma.raw(table)}, generate_series(1, ${Math.ceil(days / 7)}::int) as week
      where day between ${from}::date and ${to}::date and day - 7 * week >= ${addDays(to, -days)}::date
      order by 1`,
  )
}
