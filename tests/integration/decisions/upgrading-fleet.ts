import { eachDay, type Day } from '../../../lib/time/day.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { importIntoStorage } from '../../../server/transfer/import-into-storage.ts'
import { testSecret } from '../../support/secret.ts'

export const installations = 16

interface Days {
  from: Day
  to: Day
  /** on this day all but one of the old half upgrade */
  leaving: Day
}

/** Imports a fleet that reports at noon: half of it runs Kubernetes 1.30, and leaves it on one day but for one. */
export async function importDays(
  prisma: PrismaClient,
  { from, to, leaving }: Days,
  now: Date,
): Promise<void> {
  const lines = eachDay(from, to).flatMap((day) =>
    Array.from({ length: installations }, (_, place) => {
      const isOld = place === 0 || (place < installations / 2 && day < leaving)
      return `${JSON.stringify(statsLine(`i${place}`, day, isOld ? 'v1.30.8' : 'v1.33.4'))}\n`
    }),
  )
  const source = async function* () {
    yield Buffer.from(lines.join(''))
  }
  const onFault = ({ line, reason }: { line: number; reason: string }) => {
    throw new Error(`line ${line} of the fleet: ${reason}`)
  }
  await importIntoStorage(source(), { prisma, secret: testSecret, now, onFault, onProgress: () => undefined })
}

const statsLine = (uuid: string, day: Day, kubernetes_version: string) => ({
  received_at: `${day}T11:59:00Z`,
  kind: 'stats',
  payload: {
    uuid,
    kamaji_version: 'v1.0.0',
    kubernetes_version,
    tenant_control_plane: { running: 3, upgrading: 0, not_ready: 0, sleeping: 0 },
  },
})
