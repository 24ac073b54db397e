import { z } from 'zod'
import { Prisma } from './generated/client.ts'

export { Prisma }

/** Prisma's client, the writer of reports, or a transaction of either. */
export interface Database {
  $queryRawUnsafe: (text: string, ...values: unknown[]) => Promise<unknown>
  $executeRawUnsafe: (text: string, ...values: unknown[]) => Promise<number>
}

/** One that begins transactions: all or nothing, and nothing when it takes longer than `timeout`. */
export interface TransactionalDatabase extends Database {
  $transaction: <T>(
    work: (transaction: Database) => Promise<T>,
    limitsMs: { maxWait: number; timeout: number },
  ) => Promise<T>
}

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
  const rows = await database.$queryRawUnsafe(sql.text, ...sql.values)
  return z.array(row).parse(rows)
}

/** Runs a statement. @returns the number of rows that it touched */
export async function execute(database: Database, sql: Prisma.Sql): Promise<number> {
  return database.$executeRawUnsafe(sql.text, ...sql.values)
}
