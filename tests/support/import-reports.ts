import { runRollups } from '../../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../../server/storage/open.ts'
import { importIntoStorage } from '../../server/transfer/import-into-storage.ts'
import { testSecret } from './secret.ts'

export interface TestReport {
  received_at: string
  kind: 'stats' | 'create' | 'update' | 'delete'
  payload: Record<string, unknown>
}

/** Imports reports and rolls their days. @throws Error for a report that is refused */
export async function importReports(
  prisma: PrismaClient,
  reports: readonly TestReport[],
  now: Date,
): Promise<void> {
  const lines = reports.map((report) => `${JSON.stringify(report)}\n`)
  const onFault = ({ line, reason }: { line: number; reason: string }) => {
    throw new Error(`line ${line} of the fleet: ${reason}`)
  }
  const source = async function* () {
    yield Buffer.from(lines.join(''))
  }
  await importIntoStorage(source(), { prisma, secret: testSecret, now, onFault, onProgress: () => undefined })
  await runRollups(prisma, { clock: () => now })
}
