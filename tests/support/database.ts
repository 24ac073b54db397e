import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'
import { openStorage, type Storage, type StorageOptions } from '../../server/storage/open.ts'
import { testEngine } from './engine.ts'

/** Where a fresh, migrated and empty database is: for a server process of its own. It is removed after the test. */
export async function createTestDatabase(): Promise<StorageOptions> {
  return testEngine === 'pglite' ? copyTemplateFolder() : copyTemplateDatabase()
}

/** A fresh, migrated and empty database, open; closed and removed after the test. */
export async function openTestDatabase(): Promise<Storage> {
  const storage = await openStorage(await createTestDatabase())
  onTestFinished(() => storage.close())
  return storage
}

function copyTemplateFolder(): StorageOptions {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-test-'))
  fs.cpSync(inject('pgliteTemplate'), dataDir, { recursive: true })
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }))
  return { databaseUrl: null, dataDir }
}

const copyTemplateDatabase = () => createDatabase('template_migrated')

/** An empty PostgreSQL database without our tables. */
export const createEmptyDatabase = () => createDatabase('template0')

async function createDatabase(template: string): Promise<StorageOptions> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const maintenance = inject('postgresUrl')
  await runSql(maintenance, `create database ${name} template ${template}`)
  onTestFinished(() => runSql(maintenance, `drop database if exists ${name} with (force)`))
  const url = new URL(maintenance)
  url.pathname = `/${name}`
  return { databaseUrl: url.href, dataDir: '' }
}

async function runSql(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
