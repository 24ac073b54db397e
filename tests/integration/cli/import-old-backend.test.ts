import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { openStorage, type StorageOptions } from '../../../server/storage/open.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createOldTable, makeOldTable } from '../../support/old-backend-table.ts'
import { postgresPrograms, startCluster, type Cluster } from '../../support/postgres-cluster.ts'
import { startProxy } from '../../support/proxy.ts'
import { figures } from './figures.ts'
import { runCli, startCli } from './run-cli.ts'

const rows = 20_000
const days = 6

/** Lines but those of the progress, which come where the machine is slow. */
const told = (stderr: string) =>
  stderr.split('\n').filter((line) => line !== '' && !/^\d+ %, |^\d+ days? made$/.test(line))

async function figuresOf(database: StorageOptions) {
  const storage = await openStorage(database)
  try {
    return await figures(storage.prisma)
  } finally {
    await storage.close()
  }
}

// An old backend needs PostgreSQL, also where the reports go into the embedded database.
describe.skipIf(postgresPrograms() === null)('import postgres://…', () => {
  let cluster: Cluster
  let source: string
  /** bytes that PostgreSQL sends for all rows, roughly */
  let bytes: number
  beforeAll(async () => {
    cluster = await startCluster()
    source = cluster.url('postgres')
    await makeOldTable(source, rows, days)
    bytes = Number(await maintain('select sum(octet_length(payload::text) + 80) as value from events'))
  })
  afterAll(() => cluster.stop())

  async function maintain(sql: string): Promise<unknown> {
    const client = new Client({ connectionString: source })
    await client.connect()
    const { rows: found } = await client.query<{ value: unknown }>(sql)
    await client.end()
    return found[0]?.value
  }

  async function emptySource(name: string): Promise<{ url: string; client: Client }> {
    await maintain(`create database ${name}`)
    const client = new Client({ connectionString: cluster.url(name) })
    client.on('error', () => undefined)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query(createOldTable)
    return { url: cluster.url(name), client }
  }

  it('goes on after kill -9, a lost connection and SIGTERM, to the very figures of an import in one go', async () => {
    const whole = await createTestDatabase()
    const once = await runCli(whole, ['import', source])
    expect([once.exitCode, told(once.stderr)]).toEqual([0, []])
    expect(once.stdout).toMatch(/^20,000 rows taken in .*\nAggregates of \d+ days made/)
    const expected = await figuresOf(whole)
    expect(expected['fleet_days']?.length).toBeGreaterThan(100)
    expect((expected['events']?.length ?? 0) + (expected['installations']?.length ?? 0)).toBe(rows)

    const pieces = await createTestDatabase()
    // in the third of four batches: then the first one is stored
    const stalled = await startProxy(source, { bytes: bytes * 0.69, and: 'stall' })
    const killed = startCli(pieces, ['import', stalled.through(source)])
    await stalled.limited
    killed.child.kill('SIGKILL')
    expect(await killed.ended).toMatchObject({ exitCode: null, stdout: '' })
    stalled.close()

    const cut = await startProxy(source, { bytes: bytes * 0.25, and: 'cut' })
    const lost = await runCli(pieces, ['import', cut.through(source)])
    cut.close()
    expect(lost).toMatchObject({ exitCode: 1, stdout: '' })
    expect(lost.stderr).toMatch(/^Going on at \d\d %, where an earlier run ended\.$/m)
    expect(lost.stderr).toMatch(/closed the connection.* What was taken is kept: the same command goes on/)

    const hanging = await startProxy(source, { bytes: bytes * 0.2, and: 'stall' })
    const stopped = startCli(pieces, ['import', hanging.through(source)])
    await hanging.limited
    stopped.child.kill('SIGTERM')
    const { exitCode, stderr } = await stopped.ended
    hanging.close()
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^Stopped before the end\. What was taken is kept/m)

    const resumed = await runCli(pieces, ['import', source])
    expect(resumed).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^Going on at \d\d %/) })
    expect(resumed.stdout).toMatch(/; 20,000 rows in all\.$/m)
    expect(await figuresOf(pieces)).toEqual(expected)

    const restarted = await runCli(pieces, ['import', '--restart', source])
    expect(restarted).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^20,000 rows taken/) })
    expect(await figuresOf(pieces)).toEqual(expected)
  })

  it('names the rows that it skips, the first ones one by one and all by reason, and exits with 1', async () => {
    const { url, client } = await emptySource('bad_rows')
    await client.query(
      `insert into events select 'row ' || n, 'update', $1, '2026-01-31T10:05:00Z' from generate_series(1, 30) as n`,
      [
        {
          kamaji_version: 'v1.0.0',
          kubernetes_version: 'v1.30.1',
          old_tcp_version: '',
          new_tcp_version: 'v1.29.4',
        },
      ],
    )
    await client.query(`insert into events values (E'\\u001b[2J', 'upgrade', '{}', now())`)
    const database = await createTestDatabase()
    const { exitCode, stdout, stderr } = await runCli(database, ['import', url])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^0 rows taken/)
    const lines = told(stderr)
    expect(lines[0]).toBe('row "row 1": payload: A required field is missing or empty: old_tcp_version')
    expect(lines.filter((line) => line.startsWith('row '))).toHaveLength(20)
    expect(lines.slice(20)).toEqual([
      'Further ones are summed up at the end.',
      '30 rows: payload: A required field is missing or empty: old_tcp_version',
      '1 row: event_type: none of stats, create, update, delete',
      '31 rows could not be taken.',
    ])
    await client.query(`delete from events where event_type = 'upgrade'`)
    const again = await runCli(database, ['import', url])
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Nothing new\.\n/) })
    expect(told(again.stderr)).toEqual([])
  })

  it('follows: takes new and rewritten rows, waits while the database is away, and ends well on SIGTERM', async () => {
    const { url, client } = await emptySource('followed')
    const report = (uuid: string, running: number) => [
      uuid,
      {
        kamaji_version: 'v1.0.0',
        kubernetes_version: 'v1.30.1',
        running,
        sleeping: 0,
        not_ready: 0,
        upgrading: 0,
      },
    ]
    // as the old backend writes it
    const upsert = `insert into events values ($1, 'stats', $2, now())
      on conflict (uuid) do update set payload = $2, created_at = now()`
    await client.query(upsert, report('installation 1', 1))
    const database = await createTestDatabase()
    const following = startCli(database, ['import', '--follow', url])
    onTestFinished(() => void following.child.kill('SIGKILL'))
    const said = (text: RegExp) =>
      vi.waitFor(() => expect(following.soFar.stdout + following.soFar.stderr).toMatch(text), {
        timeout: 60_000,
      })
    await said(/^1 row taken.*\nAggregates of \d days? made.*\nFollowing the old backend/)
    expect(told(following.soFar.stderr)).toEqual([])

    await maintain('alter database followed allow_connections false')
    await said(/is not currently accepting connections\. Waiting for it\.$/m)
    await client.query(upsert, report('installation 1', 7))
    await client.query(upsert, report('installation 2', 3))
    await maintain('alter database followed allow_connections true')
    await said(/^It is back\.$/m)

    following.child.kill('SIGTERM')
    const { exitCode, stdout } = await following.ended
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/Z 2 rows taken\.\n$/)
    const { installation_days: stored = [] } = await figuresOf(database)
    const running = stored.map(
      (row) => /"running": (\d+)/.exec(z.object({ row: z.string() }).parse(row).row)?.[1],
    )
    expect(new Set(running)).toEqual(new Set(['3', '7']))
  })

  it('says in one sentence that the old backend cannot be reached, and waits only for one that could be', async () => {
    const parameters = ['import', '--follow', 'postgres://x@127.0.0.1:4599/x']
    const { exitCode, stderr } = await runCli(await createTestDatabase(), parameters)
    expect(exitCode).toBe(1)
    expect(told(stderr)).toEqual([
      'The database of the old backend cannot be reached: nothing listens there.',
    ])
  })
})
