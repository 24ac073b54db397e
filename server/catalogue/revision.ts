import { z } from 'zod'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'

// One of the deployment's facts counts the edits, so that every process sees that there was one.
const key = 'catalogue_revision'

/** How often the catalogue of this database was edited. */
export async function readRevision(database: Database): Promise<number> {
  const rows = await query(
    database,
    z.object({ value: z.coerce.number().int() }),
    Prisma.sql`select value from deployment where key = ${key}`,
  )
  return rows[0]?.value ?? 0
}

/** Stands first in the transaction of every edit: it counts the edit, and has a second one wait until this one is through. */
export async function countEdit(transaction: Database): Promise<void> {
  await execute(
    transaction,
    Prisma.sql`
      insert into deployment (key, value) values (${key}, '1')
      on conflict (key) do update set value = (deployment.value::bigint + 1)::text`,
  )
}
