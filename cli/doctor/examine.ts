import { ConfigError } from '../../server/config-error.ts'
import { readConfig, type Config } from '../../server/config.ts'
import { FolderLocked } from '../../server/storage/folder-lock.ts'
import { describeError } from '../describe-error.ts'
import { checkCitus } from './check-citus.ts'
import { checkAdmins } from './check-admins.ts'
import { checkDatabaseClock, checkDurability, checkMigrations, checkVersion } from './check-database.ts'
import { checkDisk, checkFolder } from './check-folder.ts'
import { checkFactors } from './check-factors.ts'
import { checkProxies } from './check-proxies.ts'
import { checkRollups } from './check-rollups.ts'
import { checkClock, checkNode } from './check-runtime.ts'
import { checkSecrets, knownSecret } from './check-secrets.ts'
import { checkSignIn } from './check-sign-in.ts'
import { checkServer } from './check-server.ts'
import { fail, ok, type Finding } from './finding.ts'
import { openInspection, type Inspection } from './inspect.ts'

/** All checks that make sense here, from the ground up. */
export async function* examine(environment: NodeJS.ProcessEnv, now: Date): AsyncGenerator<Finding> {
  yield checkNode(process.versions.node)
  yield checkClock(now)
  let config: Config
  try {
    config = readConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    yield fail(error.message, 'Correct the environment, then ask again.')
    return
  }
  yield ok(`environment: role ${config.role}, port ${config.port}, ${config.retentionDays} days kept`)
  if (config.databaseUrl === null) {
    yield checkFolder(config.dataDir)
    yield checkDisk(config.dataDir)
  }
  yield* checkSecrets(config)
  if (config.role !== 'ingest') {
    yield* checkProxies(config)
    yield* await checkSignIn(config)
  }
  yield* examineDatabase(config, now)
}

async function* examineDatabase(config: Config, now: Date): AsyncGenerator<Finding> {
  let inspection: Inspection | null
  try {
    inspection = await openInspection(config)
  } catch (error) {
    if (error instanceof FolderLocked) yield await checkServer(config.port)
    else yield fail(describeError(error).message ?? 'The database cannot be opened.', 'Then ask again.')
    return
  }
  if (inspection === null) {
    yield ok('no embedded database yet: the first start makes it')
    return
  }
  try {
    yield* examineContent(inspection, config, now)
  } finally {
    await inspection.close()
  }
}

async function* examineContent(inspection: Inspection, config: Config, now: Date): AsyncGenerator<Finding> {
  yield await checkVersion(inspection)
  if (inspection.engine === 'postgresql') {
    yield await checkDatabaseClock(inspection, new Date())
    yield await checkDurability(inspection)
  }
  const { finding, current } = await checkMigrations(inspection)
  yield finding
  if (!current) return
  const cluster = await checkCitus(inspection)
  yield* cluster
  if (cluster.some(({ state }) => state === 'fail')) return
  yield await checkAdmins(inspection, config.signIn)
  const secret = knownSecret(config)
  if (secret !== null) yield* await checkFactors(inspection, secret)
  yield await checkRollups(inspection, now)
}
