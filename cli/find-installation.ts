import { z } from 'zod'
import type { Database } from '../server/storage/sql.ts'
import { Prisma, query, sqlCount } from '../server/storage/sql.ts'

/** What is kept of an installation. */
export interface Found {
  /** days of reports, and the first and last of them; null where there is none */
  days: number
  from: string | null
  to: string | null
}

/** @returns null when there is no row of it */
export async function findInstallation(database: Database, installation: string): Promise<Found | null> {
  const [row] = await query(
    database,
    z.object({ known: z.boolean(), days: sqlCount, from: z.string().nullable(), to: z.string().nullable() }),
    Prisma.sql`
      select count(*) as days, min(day)::text as from, max(day)::text as to,
        exists (select 1 from installations where installation = ${installation}::uuid) as known
      from installation_days where installation = ${installation}::uuid`,
  )
  return row === undefined || (row.days === 0 && !row.known) ? null : row
}
