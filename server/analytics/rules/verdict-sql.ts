import { Prisma } from '../../storage/sql.ts'
import type { JudgedColumn } from './columns.ts'
import type { SelectedRule } from './select-rule.ts'

/** `hit`, `open` (the rule can say nothing of it) or `miss`, of a row of the table with the alias. */
export function verdictSql({ columns }: SelectedRule, alias: string): Prisma.Sql {
  const hit = Prisma.join(
    columns.map(({ column, type, hit: values }) => isAny(alias, column, type, values)),
    ' and ',
  )
  const notMissed = Prisma.join(
    columns.map(({ column, type, hit: values, open }) => isAny(alias, column, type, [...values, ...open])),
    ' and ',
  )
  return Prisma.sql`case when ${hit} then 'hit' when ${notMissed} then 'open' else 'miss' end`
}

function isAny(
  alias: string,
  column: string,
  type: JudgedColumn['type'],
  values: JudgedColumn['hit'],
): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`${alias}.${column}`)} = any(${values}::${Prisma.raw(type)}[])`
}
