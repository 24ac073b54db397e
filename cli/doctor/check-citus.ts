import { z } from 'zod'
import { readCluster, type CitusCluster } from '../../server/storage/citus/read-cluster.ts'
import { durability, unsafeSettings } from './check-database.ts'
import { fail, ok, warn, type Finding } from './finding.ts'
import type { Inspection } from './inspect.ts'

/** @returns nothing on a PostgreSQL without Citus */
export async function checkCitus({ rows }: Inspection): Promise<Finding[]> {
  const cluster = await readCluster(rows)
  if (cluster === null) return []
  const workers = await rows(workerRow, askWorkers)
  return [checkPlaces(cluster), ...workers.map(checkWorker)]
}

function checkPlaces({ version, workers, unplaced }: CitusCluster): Finding {
  const text = `Citus ${version}, ${workers} workers`
  if (unplaced.length === 0) return ok(`${text}, every table in its place`)
  const names = unplaced.map(({ table }) => table).join(', ')
  return warn(`${text}, but not distributed: ${names}`, 'Run migrate --citus.')
}

const workerRow = z.object({ name: z.string(), success: z.boolean(), result: z.string() })
const askWorkers = `select nodename || ':' || nodeport as name, success, result
  from run_command_on_workers($$${unsafeSettings}$$) order by name`

/** What was acknowledged lies on the workers. */
function checkWorker({ name, success, result }: z.infer<typeof workerRow>): Finding {
  if (success) return durability(`worker ${name}: `, result)
  return fail(`worker ${name} cannot be asked: ${result}`, 'Reports wait for every worker: bring it back.')
}
