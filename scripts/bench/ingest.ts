// npm run bench:ingest: durable reports a second, beside two yardsticks in the same run. Figures of two runs do not compare.
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, startCluster } from '../../tests/support/postgres-cluster.ts'
import { startServer } from '../../tests/support/server-process.ts'
import { postReports } from './post-reports.ts'

const seconds = 8
const connections = [64, 256]
const secret = 'a secret of the bench, long enough for both'

interface Contestant {
  name: string
  start: () => Promise<{ port: number; stop: () => Promise<unknown> }>
}

const cluster = await startCluster()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-bench-'))
const common = { TELEMETRY_SECRET: secret, NEXTAUTH_SECRET: secret, INGEST_RATE_PER_UUID: '0' }

const contestants: Contestant[] = [
  { name: 'bare node:http, stores nothing', start: () => startYardstick([]) },
  { name: 'a transaction a report, PostgreSQL', start: () => startYardstick([cluster.url('template1')]) },
  {
    name: 'this ingest, PostgreSQL',
    start: () => startServer({ ...common, DATABASE_URL: cluster.url('postgres'), ROLE: 'ingest' }),
  },
  { name: 'this ingest, PGlite', start: () => startServer({ ...common, DATA_DIR: folder }) },
]

async function startYardstick(parameters: string[]) {
  const port = await freePort()
  const file = path.join(import.meta.dirname, 'yardstick.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', file, String(port), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return { port, stop: () => ended(child) }
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await exit
}

try {
  console.log(`${os.cpus().length} cores, ${seconds} s each; load and server share them.\n`)
  for (const count of connections) {
    let bare = 0
    console.log(`${count} connections`.padEnd(40) + 'reports/s   of bare   refused')
    for (const { name, start } of contestants) {
      const server = await start()
      await postReports(server.port, count, 2)
      const load = await postReports(server.port, count, seconds)
      await server.stop()
      const rate = load.accepted / load.seconds
      bare ||= rate
      const columns = [
        rate.toFixed(0).padStart(9),
        (rate / bare).toFixed(3).padStart(9),
        String(load.refused).padStart(9),
      ]
      console.log(name.padEnd(40) + columns.join(' '))
    }
    console.log('')
  }
} finally {
  await cluster.stop()
  fs.rmSync(folder, { recursive: true, force: true })
}
