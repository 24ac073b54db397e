import { placeTables } from '../../server/storage/citus/place-tables.ts'
import { tablesOf } from '../../server/storage/citus/table-places.ts'
import { count } from '../numbers.ts'

const mebibyte = 1024 ** 2

/** Distributes what is not distributed yet, and tells of each table. */
export async function placeOnCitus(databaseUrl: string, shards: number): Promise<void> {
  const startedAt = Date.now()
  const { version, workers, unplaced } = await placeTables(databaseUrl, {
    shards,
    onMove: ({ table, place, bytes }) =>
      console.log(`${table} (${(bytes / mebibyte).toFixed(1)} MiB): ${goal[place]} …`),
  })
  const places = `${tablesOf('distributed').join(', ')} by installation; ${tablesOf('reference').join(', ')} on every node`
  if (unplaced.length === 0) console.log(`Nothing to distribute: ${places}.`)
  else
    console.log(
      `Done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s. All other tables stay on this node.`,
    )
  console.log(`Citus ${version}, ${count(workers, 'worker')}.`)
}

const goal = {
  distributed: 'over the workers, by installation',
  reference: 'on every node',
}
