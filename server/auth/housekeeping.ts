import type { PrismaClient } from '../storage/open.ts'
import { memoryMs } from './throttle/schedule.ts'

const keptMs = 30 * 24 * 60 * 60_000

/** Removes what has ended: throttles that nobody remembers, and sessions and links a month after their end. */
export async function removeEnded(prisma: PrismaClient, now: Date): Promise<void> {
  const ended = { expiresAt: { lt: new Date(now.getTime() - keptMs) } }
  await prisma.loginThrottle.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - memoryMs) } } })
  await prisma.session.deleteMany({ where: ended })
  await prisma.oneTimeLink.deleteMany({ where: ended })
}
