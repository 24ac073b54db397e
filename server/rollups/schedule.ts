import type { PrismaClient } from '../storage/open.ts'
import { runRollups } from './run-rollups.ts'

export interface RollupSchedule {
  prisma: PrismaClient
  /** told of each run that failed; the next one tries again */
  onError: (error: unknown) => void
}

const everyMs = 60_000
/** A long backlog is done in pieces: today comes first in each. */
const pieceMs = 45_000

/** Rolls what is due now and then every minute, never twice at once. `stop` waits for the day that is being rolled. */
export function startRollups({ prisma, onError }: RollupSchedule): { stop: () => Promise<void> } {
  let stopped = false
  let running: Promise<void> | null = null
  const tick = () => {
    running ??= run().finally(() => (running = null))
  }
  const run = async () => {
    const until = Date.now() + pieceMs
    try {
      await runRollups(prisma, { clock: () => new Date(), enough: () => stopped || Date.now() > until })
    } catch (error) {
      onError(error)
    }
  }
  const timer = setInterval(tick, everyMs).unref()
  tick()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
