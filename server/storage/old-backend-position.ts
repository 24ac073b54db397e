import { z } from 'zod'
import { execute, Prisma, query, sqlCount, type Database } from './sql.ts'

/** How far the table of an old backend was read. */
export interface OldBackendPosition {
  /** the file that holds the table */
  file: string
  /** pages before this one were read; null: all were */
  nextPage: number | null
  /** rows written from this instant on are read when the pages are through */
  readSince: Date
  /** rows on these pages */
  taken: number
  skipped: number
}

const position = z.object({
  file: z.string(),
  nextPage: sqlCount.nullable(),
  readSince: z.date(),
  taken: sqlCount,
  skipped: sqlCount,
})

/** @returns null for a table of which nothing was read yet */
export async function readOldBackendPosition(
  database: Database,
  source: string,
): Promise<OldBackendPosition | null> {
  const rows = await query(
    database,
    position,
    Prisma.sql`
      SELECT table_file AS file, next_page AS "nextPage", read_since AS "readSince", taken, skipped
      FROM old_backends WHERE source = ${source}`,
  )
  return rows[0] ?? null
}

export async function writeOldBackendPosition(
  database: Database,
  source: string,
  { file, nextPage, readSince, taken, skipped }: OldBackendPosition,
): Promise<void> {
  await execute(
    database,
    Prisma.sql`
      INSERT INTO old_backends (source, table_file, next_page, read_since, taken, skipped)
      VALUES (${source}, ${file}, ${nextPage}, ${readSince.toISOString()}::timestamptz, ${taken}, ${skipped})
      ON CONFLICT (source) DO UPDATE SET table_file = excluded.table_file, next_page = excluded.next_page,
        read_since = excluded.read_since, taken = excluded.taken, skipped = excluded.skipped`,
  )
}
