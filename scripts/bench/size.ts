// npm run bench:size [-- --installations 100000 --days 365]: what a fleet takes on PostgreSQL's disk, how long a day's
// aggregates take, and how PostgreSQL keeps up with rows that are rewritten all day.
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { addDays, dayOf, startOfDay } from '../../lib/time/day.ts'
import { runRollupsBetween } from '../../server/rollups/run-rollups.ts'
import { openStorage, type Storage } from '../../server/storage/open.ts'
import { VersionDictionary } from '../../server/storage/version-dictionary.ts'
import { startCluster } from '../../tests/support/postgres-cluster.ts'
import { fillDays, learnVersions } from './size/fill-days.ts'
import { rewriteDay } from './size/rewrite-day.ts'
import { measureTables } from './size/measure-tables.ts'

const { values } = parseArgs({
  options: {
    installations: { type: 'string', default: '100000' },
    days: { type: 'string', default: '365' },
  },
})
const installations = Number(values.installations)
const days = Number(values.days)
/** days whose aggregates are made, at the end of the time: each costs the same */
const rolledDays = Math.min(days - 7, 14)
/** for the rows that are rewritten all day, through the product's own way of writing */
const rewritten = { installations: Math.min(installations, 10_000), reports: 288 }

const seconds = (sinceMs: number) => ((performance.now() - sinceMs) / 1000).toFixed(1)
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

async function rollLastDays(storage: Storage): Promise<number[]> {
  const today = dayOf(new Date())
  const times: number[] = []
  for (let ago = rolledDays; ago > 0; ago--) {
    const day = addDays(today, -ago)
    const startedMs = performance.now()
    await runRollupsBetween(storage.prisma, day, day, { clock: () => new Date() })
    times.push(performance.now() - startedMs)
  }
  return times.sort((a, b) => a - b)
}

const cluster = await startCluster()
const storage = await openStorage({ databaseUrl: cluster.url('postgres'), dataDir: '' })
const client = new Client({ connectionString: cluster.url('postgres') })
await client.connect()
try {
  const dictionary = new VersionDictionary(storage.writer)
  const versions = await learnVersions(dictionary)
  console.log(`${installations} installations for ${days} days, each with one event in ten days.\n`)
  let startedMs = performance.now()
  await fillDays(client, { installations, days, versions, until: dayOf(new Date()) })
  console.log(`filled in ${seconds(startedMs)} s`)
  await client.query('vacuum analyze')

  const times = await rollLastDays(storage)
  const [median = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
  console.log(
    `aggregates of a day: ${(median / 1000).toFixed(2)} s (median of ${rolledDays}), ${(slowest / 1000).toFixed(2)} s at most\n`,
  )
  const perYear = { 'filled days': 365 / days, 'rolled days': 365 / rolledDays, none: 1 }
  console.log(
    'table'.padEnd(24) + ['rows', 'on disk', 'of it indexes', 'a year'].map((t) => t.padStart(15)).join(''),
  )
  let total = 0
  for (const { table, rows, bytes, indexBytes, growth } of await measureTables(client)) {
    const yearly = bytes * perYear[growth]
    total += yearly
    const cells = [String(rows), megabytes(bytes), megabytes(indexBytes), megabytes(yearly)]
    console.log(table.padEnd(24) + cells.map((cell) => cell.padStart(15)).join(''))
  }
  console.log(
    `\n${(total / installations / 1000).toFixed(1)} kB an installation and year, ${(total / 1e9).toFixed(1)} GB in all\n`,
  )

  startedMs = performance.now()
  const now = startOfDay(addDays(dayOf(new Date()), 1))
  const outcome = await rewriteDay(client, { storage, dictionary, now, ...rewritten })
  console.log(
    `${rewritten.installations} installations, each reporting ${rewritten.reports} times on one day (${seconds(startedMs)} s):\n` +
      `${outcome.updates} updates, ${(outcome.hotShare * 100).toFixed(1)} % of them HOT; the day takes ${megabytes(outcome.bytes)} of new pages, ` +
      `${(outcome.bytes / rewritten.installations).toFixed(0)} bytes a row; ${outcome.vacuums} autovacuums, ${outcome.dead} dead rows left`,
  )
} finally {
  await client.end()
  await storage.close()
  await cluster.stop()
}
