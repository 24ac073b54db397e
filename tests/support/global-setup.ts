import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openStorage } from '../../server/storage/open.ts'
import { citusUrl, makeCitusTemplates } from './citus-cluster.ts'
import { startCluster } from './postgres-cluster.ts'
import { testEngine } from './engine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** connection string of the maintenance database; empty on PGlite */
    postgresUrl: string
    /** a migrated data folder to copy; empty on PostgreSQL */
    pgliteTemplate: string
  }
}

/** Migrates one template for the run: each test then gets a copy of it, which takes milliseconds. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (testEngine === 'pglite') return setupPglite(project)
  return testEngine === 'citus' ? setupCitus(project) : setupPostgres(project)
}

async function setupPglite(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-template-'))
  const storage = await openStorage({ databaseUrl: null, dataDir: folder })
  await storage.close()
  project.provide('pgliteTemplate', folder)
  project.provide('postgresUrl', '')
  return async () => fs.rmSync(folder, { recursive: true, force: true })
}

async function setupPostgres(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster()
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query('create database template_migrated')
  await client.end()
  const storage = await openStorage({ databaseUrl: cluster.url('template_migrated'), dataDir: '' })
  await storage.close()
  project.provide('postgresUrl', cluster.url('postgres'))
  project.provide('pgliteTemplate', '')
  return cluster.stop
}

async function setupCitus(project: TestProject): Promise<() => Promise<void>> {
  project.provide('postgresUrl', citusUrl())
  project.provide('pgliteTemplate', '')
  return makeCitusTemplates()
}
