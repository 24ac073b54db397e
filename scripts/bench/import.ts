// npm run bench:import [-- rows]: takes over the table of an old backend in one go, and again with kill -9 half-way; both must
// lead to the same figures. The two databases share the cores with it.
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { questions } from '../../tests/integration/cli/figures.ts'
import { makeOldTable } from '../../tests/support/old-backend-table.ts'
import { startCluster, type Cluster } from '../../tests/support/postgres-cluster.ts'
import { peakMemoryMb } from './process-cost.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const days = 1_095
const secret = 'a secret of the bench, long enough for both'
const program = path.resolve(import.meta.dirname, '../../dist/cli/main.js')

interface Ran {
  seconds: number
  memoryMb: number | null
  stdout: string
}

/** Runs the command on a database, until it ends or `enough` says so. */
async function runImport(source: string, target: string, enough?: () => Promise<boolean>): Promise<Ran> {
  const started = performance.now()
  const child = spawn(process.execPath, [program, 'import', source], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      DATABASE_URL: target,
      TELEMETRY_SECRET: secret,
      NEXTAUTH_SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ran: Ran = { seconds: 0, memoryMb: null, stdout: '' }
  child.stdout.on('data', (chunk: Buffer) => (ran.stdout += chunk.toString()))
  const timer = setInterval(() => {
    ran.memoryMb = peakMemoryMb(child.pid ?? 0) ?? ran.memoryMb
    void enough?.().then((isEnough) => isEnough && child.kill('SIGKILL'))
  }, 100)
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(timer)
  if (exitCode !== 0 && enough === undefined) throw new Error(`The import ended with ${exitCode}.`)
  return { ...ran, seconds: (performance.now() - started) / 1000 }
}

async function value(client: Client, sql: string): Promise<unknown> {
  const { rows: found } = await client.query<{ value: unknown }>(sql)
  return found[0]?.value
}

/** A hash of each table's content: a million rows are compared where they are. */
async function digests(client: Client): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const [table, question] of Object.entries(questions))
    found[table] = await value(
      client,
      `select count(*) || ' ' || md5(string_agg(md5(q::text), '')) as value from (${question}) as q`,
    )
  return found
}

async function connectTo(cluster: Cluster, name: string): Promise<{ url: string; client: Client }> {
  const maintenance = new Client({ connectionString: cluster.url('postgres') })
  await maintenance.connect()
  await maintenance.query(`create database ${name}`)
  await maintenance.end()
  const client = new Client({ connectionString: cluster.url(name) })
  await client.connect()
  return { url: cluster.url(name), client }
}

async function bench(cluster: Cluster): Promise<boolean> {
  const [old, whole, pieces] = [
    await connectTo(cluster, 'old'),
    await connectTo(cluster, 'whole'),
    await connectTo(cluster, 'pieces'),
  ]
  console.log(`${os.cpus().length} cores; ${rows} rows over ${days} days.\n`)
  await makeOldTable(old.url, rows, days)
  const once = await runImport(old.url, whole.url)
  console.log(once.stdout.trimEnd())
  const rate = Math.round(rows / once.seconds)
  console.log(
    `All of it: ${once.seconds.toFixed(1)} s, ${rate} rows/s, ${once.memoryMb?.toFixed(0) ?? '–'} MB.\n`,
  )

  const pages = Number(await value(old.client, 'select pg_relation_size($$events$$) / 8192 as value'))
  const isHalfWay = async () =>
    Number(await value(pieces.client, 'select next_page as value from old_backends').catch(() => 0)) >
    pages / 2
  await runImport(old.url, pieces.url, isHalfWay)
  console.log((await runImport(old.url, pieces.url)).stdout.trimEnd())
  const [expected, resumed] = [await digests(whole.client), await digests(pieces.client)]
  const different = Object.keys(expected).filter((table) => expected[table] !== resumed[table])
  console.log(
    different.length === 0 ? 'Both have the same figures.' : `They differ in ${different.join(', ')}.`,
  )
  await Promise.all([old, whole, pieces].map(({ client }) => client.end()))
  return different.length === 0
}

const cluster = await startCluster()
try {
  if (!(await bench(cluster))) process.exitCode = 1
} finally {
  await cluster.stop()
}
