import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { migrationNames } from '../../../server/storage/migration-names.ts'
import { openStorage } from '../../../server/storage/open.ts'
import { createEmptyDatabase, createTestDatabase, openTestDatabase } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'
import { startCli } from '../cli/run-cli.ts'

it('opens a migrated and empty database', async () => {
  const { prisma, engine, migrated } = await openTestDatabase()
  expect(engine).toBe(testEngine === 'pglite' ? 'pglite' : 'postgresql')
  expect(migrated).toEqual([])
  expect(await prisma.user.count()).toBe(0)
})

it.runIf(testEngine !== 'pglite')('migrates once when several replicas start together', async () => {
  const options = await createEmptyDatabase()
  const replicas = await Promise.all([1, 2, 3, 4].map(() => openStorage(options)))
  expect(replicas.filter((replica) => replica.migrated.length > 0)).toHaveLength(1)
  for (const replica of replicas) expect(await replica.prisma.user.count()).toBe(0)
  await Promise.all(replicas.map((replica) => replica.close()))
})

it.runIf(testEngine === 'postgresql').each(['goes on', 'goes too'])(
  'applies each migration once and whole, when the process that migrates is killed and its connection %s',
  async (fate) => {
    const options = await createEmptyDatabase()
    const client = new Client({ connectionString: options.databaseUrl ?? '' })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query(heldUp)
    const waiting = async () =>
      (
        await client.query<{ pid: number }>(`
        select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory' order by query_start`)
      ).rows
    await client.query('select pg_advisory_lock(1)')
    const killed = startCli(options, ['migrate'])
    const [holder] = await vi.waitUntil(
      async () => ((rows) => rows.length === 1 && rows)(await waiting()),
      patience,
    )
    killed.child.kill('SIGKILL')
    const next = startCli(options, ['migrate'])
    await vi.waitUntil(async () => (await waiting()).length === 2, patience)
    if (fate === 'goes too') await client.query('select pg_terminate_backend($1)', [holder?.pid])
    await client.query('select pg_advisory_unlock(1)')

    expect((await next.ended).exitCode).toBe(0)
    const { rows } = await client.query(`
      select count(*) filter (where finished_at is not null)::int as done, count(rolled_back_at)::int as undone
      from _prisma_migrations`)
    expect(rows).toEqual([{ done: migrationNames().length, undone: fate === 'goes too' ? 1 : 0 }])
    const storage = await openStorage(options)
    expect(await storage.prisma.user.count()).toBe(0)
    await storage.close()
  },
)

const patience = { timeout: 30_000, interval: 50 }

/** The list of migrations as the schema engine makes it, in which nobody can note the end of one while lock 1 is held. */
const heldUp = `
  create table _prisma_migrations (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
    logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0);
  create function hold_up() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(1); return new; end $$;
  create trigger hold_up before update of finished_at on _prisma_migrations for each row execute function hold_up();`

it.runIf(testEngine !== 'pglite')('refuses a database that holds tables of something else', async () => {
  const options = await createEmptyDatabase()
  const client = new Client({ connectionString: options.databaseUrl ?? '' })
  await client.connect()
  await client.query('create table events (uuid varchar(36) primary key)')
  await client.end()
  await expect(openStorage(options)).rejects.toThrow(/tables that are not ours.*database of its own/)
})

it.runIf(testEngine === 'pglite')('refuses a data folder that another process holds', async () => {
  const options = await createTestDatabase()
  fs.writeFileSync(`${options.dataDir}/lock`, '1\n')
  await expect(openStorage(options)).rejects.toThrow(/in use by process 1.*stop that one first/)
})

it.runIf(testEngine === 'pglite')('takes over the lock of a process that is gone', async () => {
  const options = await createTestDatabase()
  fs.writeFileSync(`${options.dataDir}/lock`, '4194304\n')
  const storage = await openStorage(options)
  await storage.close()
  expect(fs.existsSync(`${options.dataDir}/lock`)).toBe(false)
})

it.runIf(testEngine === 'pglite')(
  'closes the database to others, also in a data folder that is open',
  async () => {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-open-'))
    onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }))
    fs.chmodSync(dataDir, 0o755)
    const storage = await openStorage({ databaseUrl: null, dataDir })
    await storage.close()
    expect(fs.statSync(path.join(dataDir, 'pglite')).mode & 0o777).toBe(0o700)
  },
)

it.runIf(testEngine === 'pglite')('has a commit on the disk before it says so', async () => {
  const synced = vi.spyOn(fs, 'fsyncSync')
  onTestFinished(() => synced.mockRestore())
  const { prisma } = await openTestDatabase()
  synced.mockClear()
  await prisma.deployment.create({ data: { key: 'tried', value: 'yes' } })
  expect(synced).toHaveBeenCalledTimes(1)
  await prisma.deployment.findMany()
  expect(synced).toHaveBeenCalledTimes(1)
})

it.runIf(testEngine === 'pglite')('makes a database anew when its making was cut short', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-open-'))
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }))
  fs.mkdirSync(path.join(dataDir, 'pglite.new'))
  fs.writeFileSync(path.join(dataDir, 'pglite.new', 'PG_VERSION'), '18\n')
  const storage = await openStorage({ databaseUrl: null, dataDir })
  await storage.close()
  expect(fs.readdirSync(dataDir)).toEqual(['pglite'])
})
