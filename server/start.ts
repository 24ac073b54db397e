import type { Config } from './config.ts'
import { closeServer, createServer, listen } from './http/create-server.ts'
import { createListener, type Services } from './http/listener.ts'
import { createMetricsServer } from './http/metrics-server.ts'
import { OpenResponses } from './http/open-responses.ts'
import { readiness } from './http/probes.ts'
import { createIngest } from './ingest/create-ingest.ts'
import type { Log } from './log.ts'
import { metricsRegistry } from './metrics.ts'
import { readSecrets } from './secrets.ts'
import { startConsole } from './start-console.ts'
import { openReportStorage, openStorage, type ReportStorage, type Storage } from './storage/open.ts'
import { rereadVersions } from './storage/reread-versions.ts'
import { VersionDictionary } from './storage/version-dictionary.ts'

export interface StartOptions {
  /** pages are made anew when their source changes */
  dev: boolean
  log: Log
}

export interface Running {
  port: number
  /** answers what is under way, for `patienceMs` at most, and closes the database */
  close: (patienceMs: number) => Promise<void>
}

/** Of Kamaji and of Kubernetes each, see docs/decisions/0006. */
const newVersionsPerDay = 200

/**
 * Starts the roles that the configuration names. Reports are taken as soon as the database is open; the console follows.
 * @throws Error that tells the operator what to do: a port that is taken, a locked folder, a database that is away
 */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const { role, databaseUrl } = config
  const storage =
    role === 'ingest' && databaseUrl !== null
      ? await openReportStorage(databaseUrl)
      : await openStorage(config)
  try {
    return await startOn(storage, config, options)
  } catch (error) {
    await storage.close()
    throw error
  }
}

async function startOn(
  storage: ReportStorage | Storage,
  config: Config,
  { dev, log }: StartOptions,
): Promise<Running> {
  for (const name of storage.migrated) log(`Applied migration ${name}.`)
  const secrets = readSecrets(config)
  const dictionary = new VersionDictionary(storage.writer, {
    perDay: newVersionsPerDay,
    now: () => new Date(),
    log,
  })
  const reread = await rereadVersions(storage.writer, dictionary)
  if (reread > 0) log(`${reread} version strings are read differently now: all days are made anew.`)

  const registry = metricsRegistry()
  const ingest =
    config.role === 'dashboard'
      ? null
      : createIngest({ ...config, storage, dictionary, secret: secrets.telemetry, registry, log })
  const services: Services = {
    ingest,
    console: 'prisma' in storage ? 'starting' : null,
    isReady: readiness(storage.writer),
    responses: new OpenResponses(),
  }
  const server = createServer(createListener(services))
  const port = await listen(server, config.port, config.host)
  const metrics = createMetricsServer(registry)
  if (config.metricsPort !== null) await listen(metrics, config.metricsPort, config.host)
  log(`Listening on ${config.host}:${port} with ${storage.engine}.`)

  const pages =
    'prisma' in storage ? await startConsole({ config, secrets, storage, server, port, dev, log }) : null
  services.console = pages
  log(`Ready (ROLE=${config.role}).`)
  const close = async (patienceMs: number) => {
    services.responses.close()
    await closeServer(server, patienceMs)
    await ingest?.drained()
    await pages?.close()
    await closeServer(metrics, 0)
    await storage.close()
  }
  return { port, close }
}
