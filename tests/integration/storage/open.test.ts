import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openStorage } from '../../../server/storage/open.ts'
import { createEmptyDatabase, createTestDatabase, openTestDatabase } from '../../support/database.ts'
import { testEngine } from '../../support/engine.ts'

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
