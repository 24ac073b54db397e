import { Client, type QueryResultRow } from 'pg'
import { placeTables } from '../../server/storage/citus/place-tables.ts'
import { openStorage } from '../../server/storage/open.ts'

// CITUS_URL leads to a database on the coordinator that has the extension and knows its workers. The databases of the
// tests are made beside it, on every node, by the same user.

/** Copied on every node, each is a cluster of its own: `joined` without tables, `placed` with all of them in place. */
export const citusTemplates = { joined: 'template_citus_joined', placed: 'template_citus_placed' } as const
type Template = (typeof citusTemplates)[keyof typeof citusTemplates]

const shards = 4

/** @throws Error where CITUS_URL is not given */
export function citusUrl(database?: string): string {
  const given = process.env['CITUS_URL'] ?? ''
  if (given === '')
    throw new Error('TEST_ENGINE=citus needs CITUS_URL, of the coordinator of a Citus cluster')
  const url = new URL(given)
  if (database !== undefined) url.pathname = `/${database}`
  return url.href
}

/** Makes the templates of a run. @returns what removes them */
export async function makeCitusTemplates(): Promise<() => Promise<void>> {
  await dropTemplates()
  const { joined, placed } = citusTemplates
  await onEveryNode(`create database ${joined}`)
  await join(joined)
  await close(joined)
  await copyCitusTemplate(joined, placed)
  const databaseUrl = citusUrl(placed)
  await (await openStorage({ databaseUrl, dataDir: '' })).close()
  await placeTables(databaseUrl, { shards, onMove: () => undefined })
  await close(placed)
  return dropTemplates
}

/** A new database on every node. */
export const copyCitusTemplate = (template: Template, name: string) =>
  onEveryNode(`create database ${name} template ${template}`)

export const dropCitusDatabase = (name: string) => onEveryNode(`drop database if exists ${name} with (force)`)

/** The same, of one that is in use on every node: whoever is in it goes first, and cannot come back. */
export async function endCitusDatabase(name: string): Promise<void> {
  await close(name)
  await dropCitusDatabase(name)
}

const worker = (row: QueryResultRow) => ({ host: String(row['node_name']), port: String(row['node_port']) })

/** Tells the coordinator's database of the workers, and each of them of Citus. */
async function join(database: string): Promise<void> {
  const workers = (await run(citusUrl(), 'select * from citus_get_active_worker_nodes()')).map(worker)
  const coordinator = new URL(citusUrl(database))
  for (const { host, port } of [{ host: coordinator.hostname, port: coordinator.port }, ...workers]) {
    const url = new URL(coordinator)
    url.hostname = host
    url.port = port
    await run(url.href, 'create extension citus')
  }
  const own = [coordinator.hostname, Number(coordinator.port || '5432')]
  await run(coordinator.href, 'select citus_set_coordinator_host($1, $2)', own)
  for (const { host, port } of workers)
    await run(coordinator.href, 'select citus_add_node($1, $2)', [host, Number(port)])
}

/** A database is copied and dropped only while nobody is in it; the daemon of Citus would come back by itself. */
async function close(database: string): Promise<void> {
  await onEveryNode(`alter database ${database} allow_connections false`)
  await onEveryNode(
    `select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where datname = '${database}'`,
  )
}

async function dropTemplates(): Promise<void> {
  for (const template of Object.values(citusTemplates)) await dropCitusDatabase(template)
}

/** Each for itself: a statement on databases as a whole takes part in no transaction. */
async function onEveryNode(sql: string): Promise<void> {
  await run(citusUrl(), sql)
  for (const { success, result } of await run(citusUrl(), 'select * from run_command_on_workers($1)', [sql]))
    if (success !== true) throw new Error(`On a worker: ${sql}: ${String(result)}`)
}

async function run(url: string, sql: string, values: unknown[] = []): Promise<QueryResultRow[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<QueryResultRow>(sql, values)).rows
  } finally {
    await client.end()
  }
}
