import type { OwnSession } from '../../../lib/contracts/access/session.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { idleMs } from './lifetime.ts'

/** The live sessions of the caller, the latest first. */
export async function listOwnSessions(
  prisma: PrismaClient,
  caller: { user: { id: string }; sessionId: string },
  now: Date,
): Promise<OwnSession[]> {
  const rows = await prisma.session.findMany({
    where: {
      userId: caller.user.id,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - idleMs) },
    },
    orderBy: { lastSeenAt: 'desc' },
  })
  return rows.map((row) => ({
    id: row.id,
    current: row.id === caller.sessionId,
    method: row.method,
    user_agent: row.userAgent,
    created_at: row.createdAt.toISOString(),
    last_seen_at: row.lastSeenAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
  }))
}
