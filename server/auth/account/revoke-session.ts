import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { endSession } from '../session/end.ts'

/**
 * Ends one of one's own sessions.
 * @throws AppError `not_found`, also for another person's session
 */
export async function revokeOwnSession(
  prisma: PrismaClient,
  actor: Actor,
  userId: string,
  id: string,
  now: Date,
): Promise<void> {
  if (!(await endSession(prisma, { id, userId }, now)))
    throw new AppError('not_found', 'This session has ended.')
  await audit(prisma, actor, 'session.revoked', userId)
}
