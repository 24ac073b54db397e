import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { SessionCaller } from '../access/require-api.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { endSession, endSessions } from '../session/end.ts'

/**
 * Ends one session of a person.
 * @throws AppError `not_found`, also for another person's session
 */
export async function revokeSession(
  prisma: PrismaClient,
  actor: Actor,
  session: { id: string; userId: string },
  now: Date,
): Promise<void> {
  if (!(await endSession(prisma, session, now))) throw new AppError('not_found', 'This session has ended.')
  await audit(prisma, actor, 'session.revoked', session.userId)
}

/** Ends all of one's own sessions but the one that asks. */
export async function revokeOtherSessions(
  prisma: PrismaClient,
  { user, sessionId, actor }: SessionCaller,
  now: Date,
): Promise<void> {
  const sessions = await endSessions(prisma, user.id, now, sessionId)
  if (sessions > 0) await audit(prisma, actor, 'session.revoked', user.id, { sessions })
}
