import type { Client } from 'pg'
import { z } from 'zod'

const tableRow = z.object({
  table: z.string(),
  rows: z.coerce.number(),
  bytes: z.coerce.number(),
  indexBytes: z.coerce.number(),
})

export interface TableSize extends z.infer<typeof tableRow> {
  /** with what it grows: with the days that were filled, with those that were rolled, or with no days */
  growth: 'filled days' | 'rolled days' | 'none'
}

/** All tables that hold rows of the fleet, largest first. */
export async function measureTables(client: Client): Promise<TableSize[]> {
  const { rows } = await client.query(`
    select relname as "table", n_live_tup as rows, pg_total_relation_size(relid) as bytes,
      pg_indexes_size(relid) as "indexBytes"
    from pg_stat_user_tables where n_live_tup > 0 and relname not like '\\_prisma%' and relname not like 'rollup%'
    order by bytes desc`)
  return z
    .array(tableRow)
    .parse(rows)
    .map((row) => ({ ...row, growth: growthOf(row.table) }))
}

function growthOf(table: string): TableSize['growth'] {
  if (table === 'installation_days' || table === 'events') return 'filled days'
  return table.endsWith('_days') ? 'rolled days' : 'none'
}
