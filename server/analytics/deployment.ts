import { z } from 'zod'
import { Prisma, query, type Database } from '../storage/sql.ts'

/** True when the fleet in this database is simulated, so that every page must say so. */
export async function isSimulated(database: Database): Promise<boolean> {
  const rows = await query(
    database,
    z.object({ value: z.string() }),
    Prisma.sql`select value from deployment where key = 'simulated'`,
  )
  return rows[0] !== undefined && rows[0].value !== 'false'
}
