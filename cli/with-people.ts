import { ConfigError } from '../server/config-error.ts'
import { shareSignIn } from '../server/auth/providers/settings.ts'
import { type Config } from '../server/config.ts'
import { readSecrets } from '../server/secrets.ts'
import type { Storage } from '../server/storage/open.ts'
import { withStorage } from './with-storage.ts'

/**
 * Opens the database for a command about people, with the secret and the address that the server works with.
 * @throws ConfigError where this host does not know the secret
 */
export async function withPeople<T>(command: (storage: Storage, config: Config) => Promise<T>): Promise<T> {
  return withStorage(async (storage, config) => {
    const { nextAuth } = readSecrets(config)
    if (nextAuth === null) throw new ConfigError('ROLE=ingest knows nobody: run this as the console is run.')
    process.env['NEXTAUTH_SECRET'] = nextAuth
    process.env['NEXTAUTH_URL'] = config.nextAuthUrl ?? `http://localhost:${config.port}`
    shareSignIn(config.signIn)
    return command(storage, config)
  })
}
