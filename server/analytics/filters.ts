import type { Filters } from '../../lib/contracts/parameters.ts'
import { Prisma } from '../storage/sql.ts'

/**
 * The condition that rows match all filters, each by any of its values: a Kamaji version as sent or as it counts.
 * @param rows alias of the table with `kamaji_id`
 * @param kubernetes alias of the table with `minor` and `distribution`: an aggregate itself, or the dictionary
 */
export function matching(filters: Filters, rows: Prisma.Sql, kubernetes: Prisma.Sql): Prisma.Sql {
  const { kamaji, channel, kubernetes: minor, distribution } = filters
  const conditions: Prisma.Sql[] = []
  if (kamaji.length > 0 || channel.length > 0)
    conditions.push(Prisma.sql`${rows}.kamaji_id in (
      select id from kamaji_readings
      where (${anyOf(Prisma.sql`version`, kamaji)} or ${anyOf(Prisma.sql`raw`, kamaji)}) and ${anyOf(Prisma.sql`channel`, channel)})`)
  conditions.push(anyOf(Prisma.sql`${kubernetes}.minor`, minor))
  conditions.push(anyOf(Prisma.sql`${kubernetes}.distribution`, distribution))
  return Prisma.join(conditions, ' and ')
}

/** False where the whole fleet is asked for, whose totals some aggregates have by themselves. */
export const isFiltered = ({ kamaji, channel, kubernetes, distribution }: Filters): boolean =>
  [kamaji, channel, kubernetes, distribution].some((values) => values.length > 0)

function anyOf(column: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  return values.length === 0 ? Prisma.sql`true` : Prisma.sql`${column} = any(${values}::text[])`
}

/** The condition that leaves out one-day installations, unless they are asked for. */
export function oneDayRule(choice: 'exclude' | 'include', oneDay: Prisma.Sql): Prisma.Sql {
  return choice === 'include' ? Prisma.sql`true` : Prisma.sql`not ${oneDay}`
}
