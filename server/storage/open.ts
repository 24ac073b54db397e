import type { PrismaClient } from './generated/client.ts'
import type { TransactionalDatabase } from './sql.ts'

export type { PrismaClient }

/** An open database whose migrations are applied, with what taking in reports needs. */
export interface ReportStorage {
  /** for reports: on connections of its own, so that slow questions never hold them up; the embedded database has one */
  writer: TransactionalDatabase
  engine: 'pglite' | 'postgresql'
  /** names of the migrations that this opening applied */
  migrated: string[]
  close: () => Promise<void>
}

/** The same with what everything else needs. */
export interface Storage extends ReportStorage {
  prisma: PrismaClient
}

export interface StorageOptions {
  /** null: the embedded database in `dataDir` */
  databaseUrl: string | null
  dataDir: string
  /** most connections to PostgreSQL; the embedded database has one */
  connections?: number
}

/**
 * Opens the one store of the deployment and brings its schema up to date. Of the two stores only the one that is asked for
 * is loaded.
 * @throws FolderLocked when another process has the embedded database
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { databaseUrl, dataDir, connections = 10 } = options
  if (databaseUrl === null) return (await import('./open-embedded.ts')).openEmbedded(dataDir)
  return (await import('./open-remote.ts')).openRemote(databaseUrl, connections)
}

/** Opens PostgreSQL for a process that only takes in reports: without Prisma's client. */
export async function openReportStorage(databaseUrl: string): Promise<ReportStorage> {
  return (await import('./open-for-reports.ts')).openForReports(databaseUrl)
}
