import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { distributionColumn, tablesOf } from '../../../server/storage/citus/table-places.ts'
import { openStorage, type StorageOptions } from '../../../server/storage/open.ts'
import { importIntoStorage } from '../../../server/transfer/import-into-storage.ts'
import { createEmptyDatabase, createJoinedDatabase, createTestDatabase } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'
import { testSecret } from '../../support/secret.ts'
import { runCli } from '../cli/run-cli.ts'

const now = new Date('2026-11-24T12:00:00.000Z')

/** Stats reports of so many installations, one each. */
async function* lines(installations: number) {
  for (let at = 0; at < installations; at += 1) {
    const payload = {
      uuid: `installation-${at}`,
      kamaji_version: 'v1.0.0',
      kubernetes_version: 'v1.30.1',
      tenant_control_plane: { running: at, upgrading: 0, not_ready: 0, sleeping: 0 },
    }
    yield Buffer.from(`${JSON.stringify({ received_at: '2026-11-20T10:05:00Z', kind: 'stats', payload })}\n`)
  }
}

async function fill(options: StorageOptions): Promise<void> {
  const { prisma, close } = await openStorage(options)
  const quiet = { onFault: () => undefined, onProgress: () => undefined }
  await importIntoStorage(lines(50), { prisma, secret: testSecret, now, ...quiet })
  await close()
}

async function ask({ databaseUrl }: StorageOptions, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl ?? '' })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0])
  } finally {
    await client.end()
  }
}

const placed = (options: StorageOptions, type: 'distributed' | 'reference') =>
  ask(options, `select table_name::text from citus_tables where citus_table_type = '${type}' order by 1`)

describe.runIf(testEngine === 'citus')('migrate --citus', () => {
  it('distributes a database with its rows, leaves no copy behind, and does it once', async () => {
    const database = await createJoinedDatabase()
    await fill(database)
    const before = await runCli(database, ['export'])
    expect(before.stdout.trimEnd().split('\n')).toHaveLength(50)

    const first = await runCli(database, ['migrate', '--citus', '--shards', '6'])
    expect(first).toMatchObject({ exitCode: 0, stderr: '' })
    for (const table of [...tablesOf('distributed'), ...tablesOf('reference')])
      expect(first.stdout).toMatch(new RegExp(`^${table} \\(`, 'm'))
    expect(await placed(database, 'distributed')).toEqual(tablesOf('distributed').toSorted())
    expect(await placed(database, 'reference')).toEqual(tablesOf('reference').toSorted())
    const columns =
      "select distinct distribution_column from citus_tables where citus_table_type = 'distributed'"
    expect(await ask(database, columns)).toEqual([distributionColumn])
    const shards = "select distinct shard_count::int from citus_tables where citus_table_type = 'distributed'"
    expect(await ask(database, shards)).toEqual([6])
    for (const table of tablesOf('distributed'))
      expect(await ask(database, `select pg_relation_size('${table}')::int`)).toEqual([0])
    expect((await runCli(database, ['export'])).stdout).toBe(before.stdout)

    const second = await runCli(database, ['migrate', '--citus'])
    expect(second).toMatchObject({ exitCode: 0, stderr: '' })
    expect(second.stdout).toMatch(/^Nothing to distribute: installations, installation_days by installation/m)
  })

  it('takes up a table that is not distributed, which doctor had named', async () => {
    const database = await createTestDatabase()
    await ask(database, "select undistribute_table('installation_days')")
    const warned = await runCli(database, ['doctor'])
    expect(warned.stdout).toMatch(
      /^warn {2}Citus .*not distributed: installation_days\n +→ Run migrate --citus/m,
    )
    const { stdout } = await runCli(database, ['migrate', '--citus'])
    expect(stdout).toMatch(/^installation_days \(/m)
    expect(stdout).not.toMatch(/^installations \(/m)
    expect(
      await ask(
        database,
        'select count(distinct colocation_id)::int from citus_tables where shard_count > 1',
      ),
    ).toEqual([1])
    expect((await runCli(database, ['doctor'])).stdout).toMatch(/^ok {4}Citus .*every table in its place$/m)
  })

  it('says how to get Citus where the database has none', async () => {
    const database = await createEmptyDatabase()
    const { exitCode, stderr } = await runCli(database, ['migrate', '--citus'])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^This database has no Citus: .*create extension citus.*docs\/scale\.md/)
    expect((await runCli(database, ['doctor'])).stdout).not.toMatch(/Citus/)
  })

  it('says how to add a worker where there is none', async () => {
    const database = await createEmptyDatabase()
    await ask(database, 'create extension citus')
    const { exitCode, stderr } = await runCli(database, ['migrate', '--citus'])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^This Citus cluster has no worker: .*citus_add_node.*docs\/scale\.md/)
  })
})

describe.runIf(testEngine === 'postgresql')('migrate --citus without Citus', () => {
  it('changes nothing but the schema, and says how to get Citus', async () => {
    const database = await createEmptyDatabase()
    const { exitCode, stdout, stderr } = await runCli(database, ['migrate', '--citus'])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^applied \w+$/m)
    expect(stderr).toMatch(/^This database has no Citus/)
  })
})

it('migrate --citus refuses the embedded database, and does not make one', async () => {
  const { exitCode, stderr } = await runCli({ databaseUrl: null, dataDir: '/nowhere' }, [
    'migrate',
    '--citus',
  ])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/^Citus is PostgreSQL on several nodes: --citus needs DATABASE_URL/)
})
