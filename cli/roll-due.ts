import { runRollups } from '../server/rollups/run-rollups.ts'
import type { PrismaClient } from '../server/storage/open.ts'
import { count } from './numbers.ts'
import type { Progress } from './progress.ts'

/** Makes the aggregates of all days that are due, and tells of each. @param signal leaves the rest for another time */
export async function rollDue(prisma: PrismaClient, progress: Progress, signal?: AbortSignal): Promise<void> {
  const started = Date.now()
  let done = 0
  const tell = () => {
    progress.tell(() => `${count(done, 'day')} made`)
    done += 1
    return signal?.aborted ?? false
  }
  const { rolled } = await runRollups(prisma, { clock: () => new Date(), enough: tell })
  progress.clear()
  console.log(
    `Aggregates of ${count(rolled, 'day')} made in ${((Date.now() - started) / 1000).toFixed(1)} s.`,
  )
}
