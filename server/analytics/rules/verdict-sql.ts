import { Prisma } from '../../storage/sql.ts'
import type { JudgedColumn } from './columns.ts'
import type { SelectedRule } from './select-rule.ts'

/** True of a row of the table with the alias that the rule holds for. */
export function isHit({ columns }: SelectedRule, alias: string): Prisma.Sql {
  return all(columns.map(({ column, type, hit }) => isAny(alias, column, type, hit)))
}

/** True of one that it holds for or can say nothing of. */
export function isNotMissed({ columns }: SelectedRule, alias: string): Prisma.Sql {
  return all(columns.map(({ column, type, hit, open }) => isAny(alias, column, type, [...hit, ...open])))
}

const all = (conditions: Prisma.Sql[]) => Prisma.join(conditions, ' and ')

function isAny(
  alias: string,
  column: string,
  type: JudgedColumn['type'],
  values: JudgedColumn['hit'],
): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`${alias}.${column}`)} = any(${values}::${Prisma.raw(type)}[])`
}
