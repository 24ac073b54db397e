import type { Filters } from '../../lib/contracts/parameters.ts'
import { Prisma } from '../storage/sql.ts'

/**
 * The condition that rows match all filters, each by any of its values: a Kamaji version as sent or as it counts.
 * @param rows alias of the table with `kamaji_id`
 * @param kubernetes alias of the table with `minor` and `distribution`: an aggregate itself, or the dictionary
 */
export function matching(filters: Filters, rows: Prisma.Sql, kubernetes: Prisma.Sql): Prisma.Sql {
  const { kamaji, channel } = filters
  const ofKamaji =
    kamaji.length > 0 || channel.length > 0
      ? Prisma.sql`${rows}.kamaji_id in (${kamajiIds(filters)})`
      : Prisma.sql`true`
  return Prisma.sql`${ofKamaji} and ${kubernetesRule(filters, kubernetes)}`
}

/**
 * The same of rows that hold the ids of both, for a query that looks up many of them one by one: which ids match is found
 * once, not for each row.
 */
export const matchingIds = (filters: Filters, rows: Prisma.Sql): Prisma.Sql => Prisma.sql`
  ${rows}.kamaji_id = any(array(${kamajiIds(filters)})) and ${rows}.kubernetes_id = any(array(
    select known.id from kubernetes_versions as known where ${kubernetesRule(filters, Prisma.sql`known`)}))`

const kamajiIds = ({ kamaji, channel }: Filters) => Prisma.sql`
  select id from kamaji_readings
  where (${anyOf(Prisma.sql`version`, kamaji)} or ${anyOf(Prisma.sql`raw`, kamaji)}) and ${anyOf(Prisma.sql`channel`, channel)}`

const kubernetesRule = ({ kubernetes: minor, distribution }: Filters, kubernetes: Prisma.Sql) => Prisma.sql`
  ${anyOf(Prisma.sql`${kubernetes}.minor`, minor)} and ${anyOf(Prisma.sql`${kubernetes}.distribution`, distribution)}`

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
