// npm run bench:overload: what a server does at half and at twice the reports that its database can take.
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort, startCluster, type Cluster } from '../../tests/support/postgres-cluster.ts'
import { startServer, type ServerProcess } from '../../tests/support/server-process.ts'
import { makeRequests } from './make-requests.ts'
import { offerReports } from './offer-reports.ts'
import { peakMemoryMb } from './process-cost.ts'
import { postReports } from './post-reports.ts'
import { Tally } from './tally.ts'

const connections = 3_000
const requests = makeRequests(10_000, 0)
const secret = 'a secret of the bench, long enough for both'

/** Each statement that writes reports takes so long, as on a database that is slower than this one. */
async function slowDown(cluster: Cluster, milliseconds: number): Promise<void> {
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(`
    create or replace function slow_down() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${milliseconds / 1000}); return null; end $$;
    drop trigger if exists slow_down on installation_days;
    create trigger slow_down before insert on installation_days for each statement execute function slow_down()`)
  await client.end()
}

/** Opens a page of the console again and again until it is told to stop. */
function browse(origin: string) {
  const pages = new Tally()
  let failed = 0
  const stopping = new AbortController()
  const openPages = async () => {
    while (!stopping.signal.aborted) {
      const startedMs = performance.now()
      const answer = await fetch(`${origin}/login`)
      await answer.text()
      if (answer.status === 200) pages.add(performance.now() - startedMs)
      else failed += 1
      await setTimeout(100)
    }
    return { pages, failed }
  }
  const browsing = openPages()
  const stop = async () => {
    stopping.abort()
    return browsing
  }
  return { stop }
}

const ms = (tally: Tally, percent: number) =>
  tally.count === 0 ? '–' : tally.percentileMs(percent).toFixed(0)

async function round(server: ServerProcess, capacity: number, factor: number): Promise<void> {
  const perSecond = Math.round(capacity * factor)
  const seconds = 8
  const visitor = browse(server.origin)
  const { acknowledged, refused, unsent } = await offerReports({
    port: server.port,
    connections,
    requests,
    perSecond,
    seconds,
    settleSeconds: 6,
  })
  const { pages, failed } = await visitor.stop()
  const cells = [
    perSecond,
    (acknowledged.count / seconds).toFixed(0),
    (refused.count / seconds).toFixed(0),
    unsent,
    `${ms(acknowledged, 50)} / ${ms(acknowledged, 99)}`,
    `${ms(refused, 50)} / ${ms(refused, 99)}`,
    `${ms(pages, 50)} / ${ms(pages, 99)}${failed === 0 ? '' : `, ${failed} failed`}`,
    peakMemoryMb(server.child.pid ?? 0)?.toFixed(0) ?? '–',
  ]
  console.log(`${factor.toFixed(1)} ×`.padEnd(8) + cells.map((cell) => String(cell).padStart(13)).join(''))
}

const titles = [
  'offered/s',
  'stored/s',
  'refused/s',
  'unsent',
  'stored ms',
  'refused ms',
  '/login ms',
  'memory MB',
]
const cluster = await startCluster()
try {
  const server = await startServer({
    DATABASE_URL: cluster.url('postgres'),
    TELEMETRY_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    INGEST_RATE_PER_UUID: '0',
    PORT: String(await freePort()),
  })
  for (const delayMs of [200, 0]) {
    await slowDown(cluster, delayMs)
    const most = await postReports({ port: server.port, connections: 1_024, seconds: 6, requests })
    const capacity = most.acknowledged.count / most.seconds
    console.log(
      `\nEach batch ${delayMs === 0 ? 'as quick as it is' : `+${delayMs} ms`}: the most is ${capacity.toFixed(0)} reports/s. Times are of 50 % / 99 %.`,
    )
    console.log(' '.repeat(8) + titles.map((title) => title.padStart(13)).join(''))
    for (const factor of [0.5, 2]) await round(server, capacity, factor)
  }
  await server.stop()
} finally {
  await cluster.stop()
}
