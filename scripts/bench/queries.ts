// npm run bench:queries [-- --installations 100000 --days 90 --aggregates 730 --events 1000000 --embedded 2000 --times 20]:
// every endpoint over HTTP, without a cache, on a fleet and on one of a tenth of it, and on the embedded database;
// the same questions without aggregates; and a list of a million rows as CSV.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { addDays, dayOf } from '../../lib/time/day.ts'
import { openStorage, type StorageOptions } from '../../server/storage/open.ts'
import { startCluster } from '../../tests/support/postgres-cluster.ts'
import { fillAggregates } from './queries/fill-aggregates.ts'
import { fillFleet } from './queries/fill-fleet.ts'
import { openConsole, type Console } from './queries/open-console.ts'
import { pathsOf, waysOf } from './queries/questions.ts'
import { printCsv, printQuestions, printRows, type Measured } from './queries/print.ts'
import { timeCsv } from './queries/time-csv.ts'
import { timeQuestions } from './queries/time-questions.ts'
import { timeOverRows } from './queries/time-rows.ts'

const { values } = parseArgs({
  options: {
    installations: { type: 'string', default: '100000' },
    days: { type: 'string', default: '90' },
    aggregates: { type: 'string', default: '730' },
    events: { type: 'string', default: '1000000' },
    embedded: { type: 'string', default: '2000' },
    times: { type: 'string', default: '20' },
  },
})
const installations = Number(values.installations)
const days = Number(values.days)
const aggregates = Number(values.aggregates)
const times = Number(values.times)
const today = dayOf(new Date())
const ways = waysOf(today, aggregates)

async function fill(database: StorageOptions, fleet: number): Promise<void> {
  const started = performance.now()
  const storage = await openStorage(database)
  try {
    const events = Math.round((Number(values.events) * fleet) / installations)
    await fillFleet(storage.prisma, { installations: fleet, days, events }, today)
    await fillAggregates(storage.prisma, aggregates, today)
  } finally {
    await storage.close()
  }
  console.log(`${fleet} installations filled in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

async function measure({ browser }: Console): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const way of ways) measured.push({ way, tallies: await timeQuestions(browser, pathsOf(way), times) })
  return measured
}

async function onServer<T>(database: StorageOptions, work: (opened: Console) => Promise<T>): Promise<T> {
  const opened = await openConsole(database)
  try {
    return await work(opened)
  } finally {
    await opened.server.stop()
  }
}

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-bench-'))
const cluster = await startCluster()
try {
  const small: StorageOptions = { databaseUrl: cluster.url('small'), dataDir: '' }
  const whole: StorageOptions = { databaseUrl: cluster.url('postgres'), dataDir: '' }
  const inProcess: StorageOptions = { databaseUrl: null, dataDir }
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query('create database small')
  await client.end()
  await fill(small, Math.round(installations / 10))
  await fill(whole, installations)
  await fill(inProcess, Number(values.embedded))
  const ofSmall = await onServer(small, measure)
  await onServer(whole, async (opened) => {
    const measured = await measure(opened)
    printQuestions(`PostgreSQL, ${installations} installations`, measured, ofSmall)
    const storage = await openStorage(whole)
    printRows(await timeOverRows(storage.prisma, today), measured)
    await storage.close()
    const search = new URLSearchParams({ from: addDays(today, 1 - days), to: today, format: 'csv' })
    for (const list of ['events', 'installations'])
      printCsv(list, await timeCsv(opened, `/api/v1/${list}?${search}`))
  })
  await onServer(inProcess, async (opened) => {
    printQuestions(`PGlite, ${values.embedded} installations`, await measure(opened))
  })
} finally {
  await cluster.stop()
  fs.rmSync(dataDir, { recursive: true, force: true })
}
