import type { RefusalCount } from './refusal-counts.ts'
import { execute, Prisma, type Database } from './sql.ts'

/**
 * Adds to the counts of refused reports, of which every process has its part.
 * @param counts one a key, sorted by key
 */
export async function addRefusals(database: Database, counts: readonly RefusalCount[]): Promise<void> {
  if (counts.length === 0) return
  const rows = counts.map(
    ({ day, kind, reason, field, reports }) =>
      Prisma.sql`(${day}::date, ${kind}, ${reason}, ${field}, ${reports}::bigint)`,
  )
  await execute(
    database,
    Prisma.sql`
      INSERT INTO refusal_days AS stored (day, kind, reason, field, reports) VALUES ${Prisma.join(rows)}
      ON CONFLICT (day, kind, reason, field) DO UPDATE SET reports = stored.reports + excluded.reports`,
  )
}
