import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { CatchUp } from '../../../server/transfer/old-backend/catch-up.ts'
import { Connection } from '../../../server/transfer/old-backend/connection.ts'
import { describeTable } from '../../../server/transfer/old-backend/describe-table.ts'
import { OldBackendError } from '../../../server/transfer/old-backend/old-backend-error.ts'
import type { RowFault } from '../../../server/transfer/old-backend/row-batch.ts'
import type { Storage } from '../../../server/storage/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { createOldTable } from '../../support/old-backend-table.ts'
import { postgresPrograms, startCluster, type Cluster } from '../../support/postgres-cluster.ts'
import { testSecret } from '../../support/secret.ts'

const versions = { kamaji_version: 'v1.0.0', kubernetes_version: 'v1.30.1' }
const edit = { ...versions, old_tcp_version: 'v1.29.1', new_tcp_version: 'v1.29.4' }
const stats = (running: number) => ({ ...versions, running, sleeping: 0, not_ready: 0, upgrading: 0 })

// An old backend needs PostgreSQL, also where the reports go into the embedded database.
describe.skipIf(postgresPrograms() === null)('what an old backend wrote', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  /** A database of its own, with the table of an old backend unless another one is given. */
  async function openSource(sql = createOldTable) {
    const name = `old_${randomUUID().replaceAll('-', '')}`
    const maintenance = new Client({ connectionString: cluster.url('postgres') })
    await maintenance.connect()
    await maintenance.query(`create database ${name}`)
    await maintenance.end()
    const client = new Client({ connectionString: cluster.url(name) })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query(sql)
    return { client, url: cluster.url(name) }
  }

  function catchUpOf(url: string, { prisma }: Storage, { restart = false, stopAfter = Infinity } = {}) {
    const faults: RowFault[] = []
    const starts: (number | null)[] = []
    const controller = new AbortController()
    let batches = 0
    const catchUp = new CatchUp({
      connectionString: url,
      prisma,
      secret: testSecret,
      restart,
      signal: controller.signal,
      clock: () => new Date(),
      onStart: (_, { nextPage }) => starts.push(nextPage),
      onFault: (fault) => faults.push(fault),
      onProgress: () => {
        batches += 1
        if (batches >= stopAfter) controller.abort()
      },
    })
    return { catchUp, faults, starts }
  }

  const insertEdits = (client: Client, rows: number, age = '1 day') =>
    client.query(
      `insert into events select gen_random_uuid(), 'update', $1, now() - $2::interval from generate_series(1, $3::int)`,
      [edit, age, rows],
    )
  const upsertStats = (client: Client, uuid: string, running: number, age = '0 s') =>
    client.query(
      `insert into events values ($1, 'stats', $2, now() - $3::interval)
        on conflict (uuid) do update set payload = $2, created_at = excluded.created_at`,
      [uuid, stats(running), age],
    )

  it('is taken once, and what came since is all that the next look takes', async () => {
    const storage = await openTestDatabase()
    const { client, url } = await openSource()
    await insertEdits(client, 100)
    await upsertStats(client, 'a', 1)
    const { catchUp } = catchUpOf(url, storage)
    expect(await catchUp.run()).toMatchObject({ nextPage: null, taken: 101, skipped: 0 })
    await catchUp.run()
    expect(catchUp.counts).toEqual({ taken: 101, skipped: 0 })

    await insertEdits(client, 5, '0 s')
    await upsertStats(client, 'a', 7)
    await catchUp.run()
    expect(catchUp.counts).toEqual({ taken: 107, skipped: 0 })
    expect(await storage.prisma.event.count()).toBe(105)
    const days = await storage.prisma.installationDay.findMany()
    expect(days).toMatchObject([{ running: 7, reports: 0 }])
  })

  it('is found where it lies by then: a row that moved to a page that was read, and rows in a new file', async () => {
    const storage = await openTestDatabase()
    const { client, url } = await openSource()
    await client.query('alter table events set (autovacuum_enabled = off)')
    const pageOfMover = async () => {
      const { rows } = await client.query<{ page: number }>(
        `select (ctid::text::point)[0]::int as page from events where uuid = 'mover'`,
      )
      return rows[0]?.page
    }
    await insertEdits(client, 16_000)
    await upsertStats(client, 'mover', 1, '1 day')
    await insertEdits(client, 2_000)
    // room for it at the beginning of the file
    await client.query(`delete from events where ctid < '(100,0)'`)
    await client.query('vacuum events')
    const stopped = catchUpOf(url, storage, { stopAfter: 1 })
    const position = await stopped.catchUp.run()
    expect(await pageOfMover()).toBeGreaterThanOrEqual(position.nextPage ?? Infinity)
    await upsertStats(client, 'mover', 9)
    expect(await pageOfMover()).toBeLessThan(position.nextPage ?? 0)

    const resumed = catchUpOf(url, storage)
    await resumed.catchUp.run()
    expect(resumed.starts).toEqual([position.nextPage])
    expect(await storage.prisma.installationDay.findMany()).toMatchObject([{ running: 9 }])

    await catchUpOf(url, storage, { restart: true, stopAfter: 1 }).catchUp.run()
    await client.query('vacuum full events')
    const elsewhere = catchUpOf(url, storage)
    expect(await elsewhere.catchUp.run()).toMatchObject({ nextPage: null })
    expect(elsewhere.starts).toEqual([0])
    const { rows: left } = await client.query(`select from events where event_type = 'update'`)
    expect(await storage.prisma.event.count()).toBe(left.length)
  })

  it('is named with its key and the reason where it cannot be taken', async () => {
    const storage = await openTestDatabase()
    const { client, url } = await openSource()
    await insertEdits(client, 3)
    const big = { ...edit, extra: 'x'.repeat(70_000) }
    for (const [uuid, kind, payload, at] of [
      ['big', 'update', big, 'yesterday'],
      ['future', 'update', edit, '2200-01-01'],
      ['endless', 'update', edit, 'infinity'],
      ['unknown', 'x'.repeat(5_000), edit, 'yesterday'],
      ['text', 'delete', '"text"', 'yesterday'],
    ] as const)
      await client.query('insert into events values ($1, $2, $3, $4)', [uuid, kind, payload, at])
    const { catchUp, faults } = catchUpOf(url, storage)
    expect(await catchUp.run()).toMatchObject({ taken: 3, skipped: 5 })
    expect(new Map(faults.map(({ uuid, reason }) => [uuid, reason]))).toEqual(
      new Map([
        ['big', 'payload: longer than 65536 bytes'],
        ['future', 'created_at: lies in the future'],
        ['endless', 'created_at: no instant'],
        ['unknown', 'event_type: none of stats, create, update, delete'],
        ['text', 'payload: The body is not valid JSON: a report is a JSON object'],
      ]),
    )
    // in the future it stays new for ever, and is told once
    await catchUp.run()
    expect(faults).toHaveLength(5)
  })

  it('is looked for by an index on created_at where there is one, and it is told whether there is', async () => {
    const { client, url } = await openSource()
    const connection = await Connection.open(url)
    onTestFinished(() => connection.close())
    expect(await describeTable(connection)).toMatchObject({ isIndexed: false, pages: 0 })
    await client.query('create index on events (event_type, created_at)')
    await client.query(`create index on events (created_at) where event_type = 'stats'`)
    expect(await describeTable(connection)).toMatchObject({ isIndexed: false })
    await client.query('create index concurrently on events (created_at)')
    expect(await describeTable(connection)).toMatchObject({ isIndexed: true })
  })

  it('is read only: nothing can be written on the connection', async () => {
    const { url } = await openSource()
    const connection = await Connection.open(url)
    onTestFinished(() => connection.close())
    const writing = connection.ask(z.unknown(), `delete from events returning uuid`)
    await expect(writing).rejects.toThrow(/cannot execute DELETE in a read-only transaction/)
  })

  it.each([
    ['select 1', /no table `events`/],
    ['create view events as select 1 as uuid', /no plain table/],
    [
      'create table events (uuid varchar(36), event_type varchar, payload json, created_at timestamptz)',
      /payload is json, not jsonb/,
    ],
    ['create table events (uuid varchar(36))', /event_type is missing/],
    [
      'create table installation_days (); create table events (id uuid)',
      /a database of this server, or of another one like it/,
    ],
  ])('is not looked for where a database was made by: %s', async (sql, reason) => {
    const { url } = await openSource(sql)
    const { catchUp } = catchUpOf(url, await openTestDatabase())
    await expect(catchUp.run()).rejects.toThrow(OldBackendError)
    await expect(catchUp.run()).rejects.toThrow(reason)
  })

  it('needs a user who may read it, and a database that is there', async () => {
    const storage = await openTestDatabase()
    const { client, url } = await openSource()
    await client.query('create role stranger login')
    const stranger = url.replace('postgres@', 'stranger@')
    await expect(catchUpOf(stranger, storage).catchUp.run()).rejects.toThrow(/grant select on events/)
    await client.query('grant select on events to stranger')
    expect(await catchUpOf(stranger, storage).catchUp.run()).toMatchObject({ taken: 0 })
    await expect(catchUpOf(`${url}_not`, storage).catchUp.run()).rejects.toThrow(/does not exist/)
  })
})
