import type { LiveSession } from '../../../lib/contracts/access/session.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { idleMs } from './lifetime.ts'

/**
 * The live sessions of a person, the latest first.
 * @param askingId the session that asks; null where it is not one of theirs
 */
export async function listSessions(
  prisma: PrismaClient,
  userId: string,
  askingId: string | null,
  now: Date,
): Promise<LiveSession[]> {
  const rows = await prisma.session.findMany({
    where: {
      userId,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - idleMs) },
    },
    orderBy: { lastSeenAt: 'desc' },
  })
  return rows.map((row) => ({
    id: row.id,
    current: row.id === askingId,
    method: row.method,
    user_agent: row.userAgent,
    created_at: row.createdAt.toISOString(),
    last_seen_at: row.lastSeenAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
  }))
}
