import type { Server } from 'node:http'
import type { Config } from './config.ts'
import { loadConsole } from './http/console.ts'
import { readiness } from './http/probes.ts'
import type { Console } from './http/listener.ts'
import { describeError, type Log } from './log.ts'
import type { Retained } from './rollups/apply-retention.ts'
import type { Secrets } from './secrets.ts'
import type { Storage } from './storage/open.ts'
import { shareStorage } from './storage/shared.ts'

export interface ConsoleStart {
  config: Config
  secrets: Secrets
  storage: Storage
  server: Server
  port: number
  dev: boolean
  log: Log
}

/**
 * Starts what a process that only takes reports does without: the pages, the first admin, the rollups. Their code is
 * loaded here and not before.
 * @throws Error when ADMIN_PASSWORD breaks the rules
 */
export async function startConsole(start: ConsoleStart): Promise<Console> {
  const { config, secrets, storage, server, port, dev, log } = start
  shareStorage(storage)
  process.env['ADMIN_TOTP'] = config.adminTotp
  // next-auth reads both from the environment.
  process.env['NEXTAUTH_URL'] = config.nextAuthUrl ?? `http://localhost:${port}`
  if (secrets.nextAuth !== null) process.env['NEXTAUTH_SECRET'] = secrets.nextAuth
  const { audit } = await import('./auth/audit.ts')
  const { ensureFirstAdmin } = await import('./auth/first-admin.ts')
  const { shareSignIn } = await import('./auth/providers/settings.ts')
  const { startRollups } = await import('./rollups/schedule.ts')
  const { warnOfUnreadableFactors } = await import('./auth/factor/warn.ts')
  shareSignIn(config.signIn)
  await ensureFirstAdmin(storage.prisma, config.admin, log)
  await warnOfUnreadableFactors(storage.prisma, log)
  const { nextAuthUrl: url, trustedProxies, retentionDays } = config
  // Asked on the connections of the console: those for reports may all be busy.
  const isDatabaseReady = readiness(storage.prisma)
  const pages = await loadConsole({ server, port, url, trustedProxies, isDatabaseReady, dev, log })
  const onError = (error: unknown) => log(`The daily aggregates could not be made: ${describeError(error)}`)
  const onDeleted = async ({ deleted: days, from: before }: Retained) => {
    log(`Deleted ${days} days of installations before ${before}: RETENTION_DAYS is ${retentionDays}.`)
    const nobody = { userId: null, network: null }
    await audit(storage.prisma, nobody, 'reports.expired', null, { by: 'retention', days, before })
  }
  const rollups = startRollups({ prisma: storage.prisma, retentionDays, onDeleted, onError })
  const close = async () => {
    await rollups.stop()
    await pages.close()
  }
  return { handle: pages.handle, close }
}
