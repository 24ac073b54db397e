import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import type { Config } from '../../server/config.ts'
import type { Rows } from '../../server/storage/citus/read-cluster.ts'
import { lockFolder } from '../../server/storage/folder-lock.ts'

/** A look into the database as it is: opening it this way migrates nothing. */
export interface Inspection {
  engine: 'pglite' | 'postgresql'
  rows: Rows
  close: () => Promise<void>
}

/**
 * @returns null where the embedded database does not exist yet
 * @throws FolderLocked, or the driver's error
 */
export async function openInspection({ databaseUrl, dataDir }: Config): Promise<Inspection | null> {
  return databaseUrl === null ? openEmbedded(dataDir) : openRemote(databaseUrl)
}

async function openRemote(connectionString: string): Promise<Inspection> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 })
  await client.connect()
  return {
    engine: 'postgresql',
    rows: async (row, sql) => row.array().parse((await client.query(sql)).rows),
    close: () => client.end(),
  }
}

async function openEmbedded(dataDir: string): Promise<Inspection | null> {
  const folder = path.join(dataDir, 'pglite')
  if (!fs.existsSync(folder)) return null
  const release = lockFolder(dataDir)
  const pglite = await PGlite.create(folder)
  return {
    engine: 'pglite',
    rows: async (row, sql) => row.array().parse((await pglite.query(sql)).rows),
    close: async () => {
      await pglite.close()
      release()
    },
  }
}
