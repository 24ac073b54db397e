import type { PrismaClient } from '../storage/open.ts'
import { memoryMs } from './throttle/schedule.ts'

const keptMs = 30 * 24 * 60 * 60_000

/** Removes what has ended: throttles that nobody remembers, and sessions, links and tokens a month after their end. */
export async function removeEnded(prisma: PrismaClient, now: Date): Promise<void> {
  const longAgo = { lt: new Date(now.getTime() - keptMs) }
  await prisma.loginThrottle.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - memoryMs) } } })
  await prisma.session.deleteMany({ where: { expiresAt: longAgo } })
  await prisma.oneTimeLink.deleteMany({ where: { expiresAt: longAgo } })
  await prisma.apiToken.deleteMany({ where: { OR: [{ expiresAt: longAgo }, { revokedAt: longAgo }] } })
}
