import { addRefusals } from '../../../server/storage/add-refusals.ts'
import { openStorage, type PrismaClient } from '../../../server/storage/open.ts'
import { makeDatabase } from '../../support/database.ts'
import { importReports, type TestReport } from '../../support/import-reports.ts'
import { startServer, type ServerProcess } from '../../support/server-process.ts'
import { environmentOf } from '../../support/served.ts'
import { secretVersion } from './expectations.ts'

export interface TestConsole extends ServerProcess {
  remove: () => Promise<void>
}

/** A console that has a fleet to show and no user yet. */
export async function startConsole(): Promise<TestConsole> {
  const { options, remove } = await makeDatabase()
  const storage = await openStorage(options)
  try {
    await fill(storage.prisma, new Date())
  } finally {
    await storage.close()
  }
  const noAdmin = { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' }
  const server = await startServer({ ...environmentOf(options), ...noAdmin })
  const end = async () => {
    await server.stop('SIGKILL')
    await remove()
  }
  return { ...server, remove: end }
}

const days = 5
const origin = { kamaji_version: secretVersion, kubernetes_version: 'v1.33.4' }

/** What it ran on the first of its days. */
const older = { kamaji_version: 'v1.0.0', kubernetes_version: 'v1.32.8' }

/** One installation that reports daily and was upgraded, and a report of each kind: enough for every question to have a row. */
async function fill(prisma: PrismaClient, now: Date): Promise<void> {
  const daily = Array.from({ length: days }, (_, ago): TestReport => ({
    received_at: new Date(now.getTime() - ago * 86_400_000).toISOString(),
    kind: 'stats',
    payload: {
      ...(ago === days - 1 ? older : origin),
      uuid: 'c0ffee',
      tenant_control_plane: { running: 3, upgrading: 1, not_ready: 1, sleeping: 1 },
    },
  }))
  const received_at = new Date(now.getTime() - 86_400_000).toISOString()
  const events: TestReport[] = [
    { received_at, kind: 'create', payload: { ...origin, tcp_version: 'v1.31.5' } },
    {
      received_at,
      kind: 'update',
      payload: { ...origin, old_tcp_version: 'v1.31.5', new_tcp_version: 'v1.32.6' },
    },
    { received_at, kind: 'delete', payload: { ...origin, tcp_version: 'v1.32.6', status: 'Ready' } },
  ]
  await importReports(prisma, [...daily, ...events], now)
  const refused = { kind: 'create', reason: 'missing_field', field: 'tcp_version', reports: 2 }
  await addRefusals(prisma, [{ day: now.toISOString().slice(0, 10), ...refused }])
}
