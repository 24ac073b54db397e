// npm run bench:start: from the start of ROLE=ingest to its first acknowledged report, beside a bare process in the same run.
import { spawnSync } from 'node:child_process'
import { startCluster } from '../../tests/support/postgres-cluster.ts'
import { openPoster } from '../../tests/support/poster.ts'
import { spawnServer, type ServerProcess } from '../../tests/support/server-process.ts'
import { statsBody } from '../../tests/support/report-bodies.ts'
import { makeRequests } from './make-requests.ts'
import { peakMemoryMb } from './process-cost.ts'
import { postReports } from './post-reports.ts'

const rounds = 7
const loadSeconds = 10
const secret = 'a secret of the bench, long enough for both'
const bareProgram = `
  import('pg').then(async ({ default: { Client } }) => {
    const client = new Client({ connectionString: process.argv[1] })
    await client.connect()
    await client.query('select 1')
    await client.end()
  })`

const cluster = await startCluster()
const url = cluster.url('postgres')

function startBare(): number {
  const startedMs = performance.now()
  const { status } = spawnSync(process.execPath, ['-e', bareProgram, url])
  if (status !== 0) throw new Error('the bare process failed')
  return performance.now() - startedMs
}

async function startIngest(): Promise<{ ms: number; server: ServerProcess }> {
  const startedMs = performance.now()
  const environment = {
    DATABASE_URL: url,
    TELEMETRY_SECRET: secret,
    ROLE: 'ingest',
    INGEST_RATE_PER_UUID: '0',
  }
  const server = await spawnServer(environment)
  while (!(await isAcknowledged(server))) {
    if (server.child.exitCode !== null) throw new Error(server.output())
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { ms: performance.now() - startedMs, server }
}

async function isAcknowledged({ port }: ServerProcess): Promise<boolean> {
  const poster = openPoster(port)
  try {
    return (await poster.post('/stats', statsBody())).status === 200
  } catch {
    return false // nobody listens yet
  } finally {
    poster.close()
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const memoryOf = ({ child }: ServerProcess) => `${peakMemoryMb(child.pid ?? 0)?.toFixed(0) ?? '?'} MB`

try {
  const first = await startIngest() // migrates
  await first.server.stop()
  const bare: number[] = []
  const ingest: number[] = []
  let memory = ''
  for (let round = 0; round < rounds; round++) {
    bare.push(startBare())
    const { ms, server } = await startIngest()
    ingest.push(ms)
    memory = memoryOf(server)
    await server.stop()
  }
  console.log(`node and a connection to PostgreSQL, nothing else: ${median(bare).toFixed(0)} ms`)
  console.log(`ROLE=ingest to its first acknowledged report: ${median(ingest).toFixed(0)} ms`)
  console.log(`ratio: ${(median(ingest) / median(bare)).toFixed(2)} (medians of ${rounds} starts each)`)
  console.log(`peak memory after the start: ${memory}`)
  const { server } = await startIngest()
  const requests = makeRequests(10_000, 0)
  const load = await postReports({ port: server.port, connections: 64, seconds: loadSeconds, requests })
  console.log(`peak memory after ${load.acknowledged.count} reports in ${loadSeconds} s: ${memoryOf(server)}`)
  await server.stop()
} finally {
  await cluster.stop()
}
