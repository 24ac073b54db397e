import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'
import { openStorage, type Storage, type StorageOptions } from '../../server/storage/open.ts'
import { citusTemplates, citusUrl, copyCitusTemplate, endCitusDatabase } from './citus-cluster.ts'
import { testEngine } from './engine.ts'

/** A fresh, migrated and empty database: for the tests of a whole file, which remove it themselves. */
export interface DisposableDatabase {
  options: StorageOptions
  remove: () => Promise<void>
}

export async function makeDatabase(): Promise<DisposableDatabase> {
  if (testEngine === 'pglite') return copyTemplateFolder()
  return testEngine === 'citus' ? createOnCitus(citusTemplates.placed) : createDatabase('template_migrated')
}

/** Where a fresh, migrated and empty database is. It is removed after the test. */
export async function createTestDatabase(): Promise<StorageOptions> {
  return untilTestFinished(await makeDatabase())
}

/** An empty PostgreSQL database without our tables. It is removed after the test. */
export async function createEmptyDatabase(): Promise<StorageOptions> {
  return untilTestFinished(await createDatabase('template0'))
}

/** A database of Citus that has joined its workers and holds no table. It is removed after the test. */
export async function createJoinedDatabase(): Promise<StorageOptions> {
  return untilTestFinished(await createOnCitus(citusTemplates.joined))
}

/** A fresh, migrated and empty database, open; closed and removed after the test. */
export async function openTestDatabase(): Promise<Storage> {
  const storage = await openStorage(await createTestDatabase())
  onTestFinished(() => storage.close())
  return storage
}

function untilTestFinished({ options, remove }: DisposableDatabase): StorageOptions {
  onTestFinished(remove)
  return options
}

function copyTemplateFolder(): DisposableDatabase {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-test-'))
  fs.cpSync(inject('pgliteTemplate'), dataDir, { recursive: true })
  const remove = async () => fs.rmSync(dataDir, { recursive: true, force: true })
  return { options: { databaseUrl: null, dataDir }, remove }
}

async function createDatabase(template: string): Promise<DisposableDatabase> {
  const name = newName()
  await runMaintenance(`create database ${name} template ${template}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  const remove = () => runMaintenance(`drop database if exists ${name} with (force)`)
  return { options: { databaseUrl: url.href, dataDir: '' }, remove }
}

async function createOnCitus(
  template: (typeof citusTemplates)[keyof typeof citusTemplates],
): Promise<DisposableDatabase> {
  const name = newName()
  await copyCitusTemplate(template, name)
  const remove = () => endCitusDatabase(name)
  return { options: { databaseUrl: citusUrl(name), dataDir: '' }, remove }
}

const newName = () => `test_${randomUUID().replaceAll('-', '')}`

/** Runs a statement in the maintenance database of the cluster: on databases as a whole. */
export async function runMaintenance(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
