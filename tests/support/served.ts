import type { StorageOptions } from '../../server/storage/open.ts'
import { makeDatabase } from './database.ts'
import { testSecret } from './secret.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { signIn, type Browser } from './sign-in.ts'

/** A running server that has a fresh database of its own. */
export interface Served extends ServerProcess {
  database: StorageOptions
  /** ends it, by whatever means, and removes its database */
  remove: () => Promise<void>
}

export const admin = { email: 'ada@example.org', password: 'otter velvet gravel noon' }

/** What a server on this database needs to be told, and an admin. */
export function environmentOf({ databaseUrl, dataDir }: StorageOptions): Record<string, string> {
  return {
    ...(databaseUrl === null ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl }),
    NEXTAUTH_SECRET: testSecret,
    TELEMETRY_SECRET: testSecret,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  }
}

/**
 * Starts a server on a fresh database.
 * @param environment on top of what it needs
 * @param prepare fills the database before the server opens it
 */
export async function serve(
  environment: Record<string, string> = {},
  prepare: (database: StorageOptions) => Promise<void> = async () => undefined,
): Promise<Served> {
  const { options: database, remove } = await makeDatabase()
  try {
    await prepare(database)
    const server = await startServer({ ...environmentOf(database), ...environment })
    const end = async () => {
      await server.stop('SIGKILL')
      await remove()
    }
    return { ...server, database, remove: end }
  } catch (error) {
    await remove()
    throw error
  }
}

export const signInAsAdmin = ({ origin }: { origin: string }): Promise<Browser> =>
  signIn(origin, admin.email, admin.password)
