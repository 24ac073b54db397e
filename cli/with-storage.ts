import { readConfig, type Config } from '../server/config.ts'
import { openStorage, type Storage } from '../server/storage/open.ts'

/** Opens the database of the environment for one command, its migrations applied, and closes it whatever happens. */
export async function withStorage<T>(command: (storage: Storage, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const { databaseUrl, dataDir } = config
  const storage = await openStorage({ databaseUrl, dataDir, connections: 2 })
  try {
    return await command(storage, config)
  } finally {
    await storage.close()
  }
}
