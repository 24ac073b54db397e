import { z } from 'zod'
import type { Connection } from './connection.ts'
import { OldBackendError } from './old-backend-error.ts'

/** The table of an old backend, as it is now. */
export interface OldTable {
  /** which one, whatever its host is called: it stays the same until somebody makes another table */
  source: string
  /** the file that holds it: another one after `vacuum full`, with every row in another place */
  file: string
  /** pages of the file */
  pages: number
  bytes: number
  /** an index leads to the rows since an instant */
  isIndexed: boolean
  /** by the clock that writes `created_at` */
  now: Date
}

const description = z.object({
  version: z.number(),
  is_ours: z.boolean(),
  is_table: z.boolean().nullable(),
  may_read: z.boolean().nullable(),
  columns: z.record(z.string(), z.string()).nullable(),
  source: z.string().nullable(),
  file: z.string().nullable(),
  pages: z.coerce.number().nullable(),
  bytes: z.coerce.number().nullable(),
  is_indexed: z.boolean(),
  now: z.date(),
})

const question = `
  select current_setting('server_version_num')::int as version, now(),
    to_regclass('installation_days') is not null as is_ours,
    found.relkind = 'r' as is_table,
    has_table_privilege(found.oid, 'select') as may_read,
    (select json_object_agg(attname, format_type(atttypid, atttypmod)) from pg_attribute
      where attrelid = found.oid and attnum > 0 and not attisdropped) as columns,
    format('%s/%s/%s', (select system_identifier from pg_control_system()),
      (select oid from pg_database where datname = current_database()), found.oid) as source,
    pg_relation_filenode(found.oid)::text as file,
    pg_relation_size(found.oid) as bytes,
    pg_relation_size(found.oid) / current_setting('block_size')::int as pages,
    exists (select from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
      where indrelid = found.oid and attname = 'created_at' and indisvalid and indpred is null) as is_indexed
  from (values (to_regclass('events')::oid)) as name (oid) left join pg_class as found using (oid)`

/** As the old backend makes them (clastix/kamaji-telemetry, internal/db/table.go). */
const expectedColumns = {
  uuid: 'character varying(36)',
  event_type: 'character varying',
  payload: 'jsonb',
  created_at: 'timestamp with time zone',
}

/** @throws OldBackendError when that is no database of an old backend that can be read */
export async function describeTable(connection: Connection): Promise<OldTable> {
  const [found] = await connection.ask(description, question)
  if (found === undefined) throw new OldBackendError('The database of the old backend does not answer.', true)
  const { source, file, pages, bytes, is_indexed: isIndexed, now } = found
  const fault = faultOf(found)
  if (fault !== null) throw new OldBackendError(fault)
  if (source === null || file === null || pages === null || bytes === null)
    throw new OldBackendError('There is no table `events` that can be read page by page.')
  return { source, file, pages, bytes, isIndexed, now }
}

function faultOf({ version, is_ours, is_table, may_read, columns }: z.infer<typeof description>) {
  if (is_ours)
    return 'That is a database of this server, or of another one like it: name that of the old backend.'
  if (is_table === null) return 'There is no table `events` in that database: is it that of the old backend?'
  if (!is_table) return '`events` is no plain table in that database: is it that of the old backend?'
  for (const [name, type] of Object.entries(expectedColumns))
    if (columns?.[name] !== type)
      return `The table \`events\` is not that of the old backend: ${name} is ${columns?.[name] ?? 'missing'}, not ${type}.`
  if (may_read !== true) return 'That user may not read the table: grant select on events to it.'
  // from then on a range of pages is read without looking at all others
  if (version < 140_000)
    return `That is PostgreSQL ${Math.floor(version / 10_000)}, and 14 or later is needed: restore a dump into one.`
  return null
}
