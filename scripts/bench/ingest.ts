// npm run bench:ingest: durable reports a second, beside two yardsticks in the same run. Figures of two runs do not compare.
import os from 'node:os'
import { startCluster, type Cluster } from '../../tests/support/postgres-cluster.ts'
import { contestants, type Contestant } from './contestants.ts'
import { makeRequests } from './make-requests.ts'
import { cpuSeconds, forgetPeakMemory, peakMemoryMb } from './process-cost.ts'
import { postReports, type Load } from './post-reports.ts'

const warmUpSeconds = 3
const seconds = 8
const installations = 10_000
const rounds = [64, 256].flatMap((connections) =>
  [0, 0.05].map((eventShare) => ({ connections, eventShare })),
)

const columns = { name: 36, figure: 11 }
const titles = ['reports/s', 'of bare', 'p50 ms', 'p99 ms', 'refused', 'cores', 'memory MB', 'stored']

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(columns.name) + cells.map((cell) => cell.padStart(columns.figure)).join('')
}

interface Result extends Load {
  /** processors that the server has kept busy */
  cores: number | null
  memoryMb: number | null
  /** of those acknowledged, in the warm-up too; null: it has no database */
  stored: string | null
}

async function run(contestant: Contestant, round: (typeof rounds)[number]): Promise<Result> {
  const requests = makeRequests(installations, round.eventShare)
  const server = await contestant.start()
  const { port, pid } = server
  forgetPeakMemory(pid)
  const warmUp = await postReports({ port, requests, seconds: warmUpSeconds, connections: round.connections })
  const before = cpuSeconds(pid)
  const load = await postReports({ port, requests, seconds, connections: round.connections })
  const after = cpuSeconds(pid)
  const memoryMb = peakMemoryMb(pid)
  await server.stop()
  const acknowledged = warmUp.acknowledged.count + load.acknowledged.count
  const stored = contestant.stored === null ? null : await contestant.stored()
  const verdict = stored === null ? null : stored === acknowledged ? 'all' : `${stored - acknowledged}`
  const cores = before === null || after === null ? null : (after - before) / load.seconds
  return { ...load, cores, memoryMb, stored: verdict }
}

function describe(name: string, result: Result, bareRate: number): string {
  const rate = result.acknowledged.count / result.seconds
  return row(name, [
    rate.toFixed(0),
    (rate / bareRate).toFixed(3),
    result.acknowledged.percentileMs(50).toFixed(1),
    result.acknowledged.percentileMs(99).toFixed(1),
    String(result.refused.count),
    result.cores?.toFixed(2) ?? '–',
    result.memoryMb?.toFixed(0) ?? '–',
    result.stored ?? '–',
  ])
}

async function bench(cluster: Cluster): Promise<boolean> {
  let complete = true
  for (const round of rounds) {
    const mix = round.eventShare === 0 ? 'stats only' : `${round.eventShare * 100} % events`
    console.log(row(`${round.connections} connections, ${mix}`, titles))
    let bareRate = 0
    for (const contestant of contestants(cluster)) {
      const result = await run(contestant, round)
      bareRate ||= result.acknowledged.count / result.seconds
      complete &&= result.stored === null || result.stored === 'all'
      console.log(describe(contestant.name, result, bareRate))
    }
    console.log('')
  }
  return complete
}

console.log(
  `${os.cpus().length} cores, shared by load, server and database; ${installations} installations; ${seconds} s each after ${warmUpSeconds} s.\n`,
)
const cluster = await startCluster()
try {
  if (!(await bench(cluster))) {
    console.error('A server stored other than it acknowledged.')
    process.exitCode = 1
  }
} finally {
  await cluster.stop()
}
