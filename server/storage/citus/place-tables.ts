import { Client } from 'pg'
import { z } from 'zod'
import { lockMigrations } from '../migration-lock.ts'
import { ClusterNotReady, noExtension, noWorker } from './cluster-not-ready.ts'
import { readCluster, type CitusCluster, type Rows } from './read-cluster.ts'
import { distributionColumn, tablesOf } from './table-places.ts'

type Unplaced = CitusCluster['unplaced'][number]

export interface PlaceOptions {
  /** parts of each distributed table; they stay as many */
  shards: number
  /** told before a table is moved; nobody reads or writes it from then on until all are done */
  onMove: (table: Unplaced & { bytes: number }) => void
}

/**
 * Gives each table its place in the Citus cluster, with the rows that it has: all of them or none. Tables that have theirs
 * stay as they are.
 * @returns the cluster as it was before
 * @throws ClusterNotReady
 */
export async function placeTables(databaseUrl: string, options: PlaceOptions): Promise<CitusCluster> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await lockMigrations(client)
    return await placeAll(client, options)
  } finally {
    await client.end()
  }
}

async function placeAll(client: Client, { shards, onMove }: PlaceOptions): Promise<CitusCluster> {
  const rows: Rows = async (row, sql) => z.array(row).parse((await client.query(sql)).rows)
  const cluster = await readCluster(rows)
  if (cluster === null) throw new ClusterNotReady(noExtension)
  if (cluster.workers === 0) throw new ClusterNotReady(noWorker)
  if (cluster.unplaced.length === 0) return cluster
  await client.query('begin')
  await lockTables(client, cluster.unplaced)
  for (const unplaced of cluster.unplaced) {
    onMove({ ...unplaced, bytes: await sizeOf(rows, unplaced.table) })
    await place(client, unplaced, shards)
  }
  await client.query('commit')
  return cluster
}

/** All before the first is moved, those that are written first first: whoever waits holds none that is still to be moved. */
async function lockTables(client: Client, unplaced: readonly Unplaced[]): Promise<void> {
  const names = unplaced.map(({ table }) => table).toReversed()
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
}

async function sizeOf(rows: Rows, table: string): Promise<number> {
  const [found] = await rows(
    z.object({ bytes: z.coerce.number() }),
    `select pg_total_relation_size('${table}') as bytes`,
  )
  return found?.bytes ?? 0
}

async function place(client: Client, { table, place: where }: Unplaced, shards: number): Promise<void> {
  if (where === 'reference') await client.query('select create_reference_table($1)', [table])
  else await distribute(client, table, shards)
  // Citus leaves the rows that it copied where they were, out of sight: an erasure would not find them.
  await client.query('select truncate_local_data_after_distributing_table($1)', [table])
}

/** All distributed tables are cut at the same values, so that rows of one installation lie together. */
async function distribute(client: Client, table: string, shards: number): Promise<void> {
  const [first = table] = tablesOf('distributed')
  if (table === first)
    await client.query('select create_distributed_table($1, $2, shard_count => $3)', [
      table,
      distributionColumn,
      shards,
    ])
  else
    await client.query('select create_distributed_table($1, $2, colocate_with => $3)', [
      table,
      distributionColumn,
      first,
    ])
}
