import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { z } from 'zod'
import type { Storage } from '../../../server/storage/open.ts'
import { OpenedDays } from '../../../server/storage/opened-days.ts'
import type { ReceivedStats } from '../../../server/storage/received-report.ts'
import type { VersionDictionary } from '../../../server/storage/version-dictionary.ts'
import { writeReports } from '../../../server/storage/write-reports.ts'

interface Rewriting {
  storage: Storage
  dictionary: VersionDictionary
  /** the first report of the day */
  now: Date
  installations: number
  /** of each installation */
  reports: number
}

export interface Rewritten {
  updates: number
  hotShare: number
  /** by which the table has grown, indexes and all */
  bytes: number
  vacuums: number
  dead: number
}

const batchSize = 333
const spread = 86_400_000

const statistics = z.object({
  updates: z.coerce.number(),
  hot: z.coerce.number(),
  dead: z.coerce.number(),
  vacuums: z.coerce.number(),
  bytes: z.coerce.number(),
})

/** Writes a day's reports of some installations as the ingest does, in batches as they come. */
export async function rewriteDay(client: Client, rewriting: Rewriting): Promise<Rewritten> {
  const before = await readStatistics(client)
  await writeAll(rewriting)
  // Each session of the database tells its counts when it has been idle for a second.
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const after = await readStatistics(client)
  const updates = after.updates - before.updates
  return {
    updates,
    hotShare: (after.hot - before.hot) / updates,
    bytes: after.bytes - before.bytes,
    vacuums: after.vacuums - before.vacuums,
    dead: after.dead,
  }
}

async function writeAll({ storage, dictionary, now, installations, reports }: Rewriting): Promise<void> {
  const opened = new OpenedDays()
  const names = Array.from({ length: installations }, (_, number) => nameOf(number))
  for (let round = 0; round < reports; round++)
    for (let start = 0; start < names.length; start += batchSize) {
      const at = now.getTime() + ((round + start / names.length) / reports) * spread
      const stats = names
        .slice(start, start + batchSize)
        .map((installation, index) => reportOf(installation, new Date(at + index), round))
      await writeReports(storage.writer, dictionary, { stats, events: [] }, { opened })
    }
}

function nameOf(number: number): string {
  const hex = createHash('md5').update(`rewritten ${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const reportOf = (installation: string, receivedAt: Date, round: number): ReceivedStats => ({
  installation,
  receivedAt,
  report: {
    kind: 'stats',
    kamajiVersion: '26.8.2-edge',
    kubernetesVersion: 'v1.33.5',
    running: round % 10,
    sleeping: 1,
    notReady: round % 3,
    upgrading: 0,
    datastores: { etcd: { count: 1, usedBy: round % 10 }, postgres: null, mysql: null, nats: null },
  },
})

async function readStatistics(client: Client): Promise<z.infer<typeof statistics>> {
  const { rows } = await client.query(`
    select n_tup_upd as updates, n_tup_hot_upd as hot, n_dead_tup as dead, autovacuum_count as vacuums,
      pg_total_relation_size(relid) as bytes
    from pg_stat_user_tables where relname = 'installation_days'`)
  return statistics.parse(rows[0])
}
