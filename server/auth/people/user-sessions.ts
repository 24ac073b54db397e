import type { LiveSession } from '../../../lib/contracts/access/session.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { endSessions } from '../session/end.ts'
import { listSessions } from '../session/list.ts'

/** Where a person is signed in. @throws AppError `not_found` */
export async function listUserSessions(prisma: PrismaClient, id: string, now: Date): Promise<LiveSession[]> {
  await assertUser(prisma, id)
  return listSessions(prisma, id, null, now)
}

/**
 * Ends all sessions of a person, those of the one who asks included.
 * @returns how many
 * @throws AppError `not_found`
 */
export async function endUserSessions(
  prisma: PrismaClient,
  actor: Actor | null,
  id: string,
  now: Date,
): Promise<number> {
  await assertUser(prisma, id)
  const sessions = await endSessions(prisma, id, now)
  if (sessions > 0) await audit(prisma, actor, 'session.revoked', id, { sessions })
  return sessions
}

async function assertUser(prisma: PrismaClient, id: string): Promise<void> {
  const user = await prisma.user.findUnique({ where: { id }, select: { id: true } })
  if (user === null) throw new AppError('not_found', 'There is no such person.')
}
