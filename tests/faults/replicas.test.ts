import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { askApi } from '../support/ask-api.ts'
import { environmentOf, signInAsAdmin } from '../support/served.ts'
import { startServer, type ServerProcess } from '../support/server-process.ts'
import { startBalancer } from './balancer.ts'
import { expectKept } from './expect-kept.ts'
import { connectionCount, startLoad } from './load.ts'
import { patienceMs, startUsualCluster, storeIn } from './stores.ts'

const questions = ['overview', 'lifecycle', 'installations?one_day=include&limit=5', 'coverage']

test('two of each role on one PostgreSQL: the kill of one ingest and of the dashboard that rolls takes nothing away', async () => {
  const cluster = await startUsualCluster()
  onTestFinished(cluster.stop)
  const { options } = storeIn(cluster)
  const start = async (name: string, environment: Record<string, string>) => {
    const url = `${options.databaseUrl}?application_name=${name}`
    const known = { ...environmentOf(options), DATABASE_URL: url, INGEST_RATE_PER_UUID: '0' }
    const server = await startServer({ ...known, ...environment })
    onTestFinished(() => server.stop('SIGKILL').then(() => undefined))
    return server
  }
  const ingests = await Promise.all(['i1', 'i2'].map((name) => start(name, { ROLE: 'ingest' })))
  const reports = await startBalancer(ingests.map(({ port }) => port))
  onTestFinished(reports.close)
  const { ledger, stop } = startLoad(reports.port, { reconnect: true })
  const grow = () => {
    const before = ledger.acknowledged.length
    return vi.waitUntil(() => ledger.acknowledged.length > before + 1_000, { timeout: patienceMs })
  }
  await grow()

  // While this table is locked, the dashboard that begins to roll stays in the midst of it, and the other one waits.
  const client = new Client({ connectionString: options.databaseUrl ?? '' })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('begin')
  await client.query('lock table fleet_days in access exclusive mode')
  const names = ['d1', 'd2']
  const dashboards = await Promise.all(names.map((name) => start(name, { ROLE: 'dashboard' })))
  const rolling = await vi.waitUntil(() => whoRolls(client), { timeout: patienceMs, interval: 100 })
  expect(names).toContain(rolling)

  await Promise.all([ingests[0]?.stop('SIGKILL'), dashboards[names.indexOf(rolling)]?.stop('SIGKILL')])
  await client.query('rollback')
  const isRolled = async () => (await client.query('select from rollup_days')).rowCount === 1
  await vi.waitUntil(isRolled, { timeout: patienceMs, interval: 100 })
  await grow()
  await stop()
  // The kill met what was under way at that ingest: at most a report of each of its clients.
  expect(ledger.uncertain.length).toBeLessThanOrEqual(connectionCount)
  expect(ledger.refused).toEqual([])

  const other = dashboards[1 - names.indexOf(rolling)]
  if (other === undefined) throw new Error('there is no other dashboard')
  // A dashboard that starts rolls at once, so all that was taken in stands in the aggregates then.
  const stopped = new Date()
  const fresh = await start('d3', { ROLE: 'dashboard' })
  const hasAll = async () =>
    (await client.query('select from rollup_days where rolled_at >= $1', [stopped])).rowCount === 1
  await vi.waitUntil(hasAll, { timeout: patienceMs, interval: 100 })
  expect(await figuresOf(fresh)).toEqual(await figuresOf(other))
  await Promise.all([fresh.stop(), other.stop(), ingests[1]?.stop()])
  await expectKept(options, ledger)
})

/** The name of the process that makes aggregates just now. */
async function whoRolls(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity
     where pid in (select pid from pg_locks where locktype = 'advisory' and granted)
       and pid in (select pid from pg_locks where relation = 'fleet_days'::regclass and not granted)`,
  )
  return rows[0]?.name ?? null
}

async function figuresOf(dashboard: ServerProcess): Promise<unknown[]> {
  const browser = await signInAsAdmin(dashboard)
  return Promise.all(questions.map(async (question) => (await askApi(browser, question)).rows))
}
