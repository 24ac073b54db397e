import type { PrismaClient } from '../storage/open.ts'
import { applyRetention, type Retained } from './apply-retention.ts'
import { runRollups } from './run-rollups.ts'

export interface RollupSchedule {
  prisma: PrismaClient
  retentionDays: number
  /** told of each run that deleted days of installations */
  onDeleted: (retained: Retained) => Promise<void>
  /** told of each run that failed; the next one tries again */
  onError: (error: unknown) => void
}

const everyMs = 60_000
/** A long backlog is done in pieces: today comes first in each. */
const pieceMs = 45_000
/** Of several replicas, one rolls today in a minute. */
const sharedMs = 45_000

/**
 * Rolls what is due now and then every minute, never twice at once, and deletes what may be kept no longer. `stop` waits
 * for the day that is being rolled, or for the batch that is being deleted.
 */
export function startRollups({ prisma, retentionDays, onDeleted, onError }: RollupSchedule): {
  stop: () => Promise<void>
} {
  let stopped = false
  let running: Promise<void> | null = null
  const tick = (freshMs: number) => {
    running ??= run(freshMs).finally(() => (running = null))
  }
  const run = async (freshMs: number) => {
    const until = Date.now() + pieceMs
    try {
      const enough = () => stopped || Date.now() > until
      const { left } = await runRollups(prisma, { clock: () => new Date(), enough, freshMs })
      if (left > 0 || stopped) return
      const retained = await applyRetention(prisma, { retentionDays, now: new Date(), enough })
      if (retained !== null && retained.deleted > 0) await onDeleted(retained)
    } catch (error) {
      onError(error)
    }
  }
  const timer = setInterval(() => tick(sharedMs), everyMs).unref()
  tick(0)
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
