import { z } from 'zod'
import { Prisma, type PrismaClient } from './generated/client.ts'

export { Prisma }
/** The client, or a transaction of it. */
export type Database = Pick<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe'>

/** `sum()` and `count()` come back as bigint or decimal; counts here stay far below 2^53. */
export const sqlCount = z.union([z.bigint(), z.number()]).transform(Number)

/**
 * Runs a query and checks each row against the schema, so that a change of the SQL cannot pass unseen.
 * Text and values go apart: a `Prisma.Sql` made in another bundle of this module is taken too.
 */
export async function query<Row extends z.ZodType>(
  database: Database,
  row: Row,
  sql: Prisma.Sql,
): Promise<z.output<Row>[]> {
  const rows = await database.$queryRawUnsafe<unknown[]>(sql.text, ...sql.values)
  return z.array(row).parse(rows)
}

/** Runs a statement. @returns the number of rows that it touched */
export async function execute(database: Database, sql: Prisma.Sql): Promise<number> {
  return database.$executeRawUnsafe(sql.text, ...sql.values)
}
