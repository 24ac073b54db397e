import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Prisma } from '../../storage/sql.ts'
import type { SessionCaller } from '../access/require-api.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { endSessions } from '../session/end.ts'
import { adminsNeedFactor } from '../settings.ts'

/**
 * Turns one's own second factor off. Other sessions end; this one counts as signed in by password alone.
 * @throws AppError `conflict` when there is none, and for admins where they must have one
 */
export async function turnOffFactor(
  prisma: PrismaClient,
  { user, sessionId, actor }: SessionCaller,
  now: Date,
): Promise<void> {
  if (user.role === 'admin' && adminsNeedFactor())
    throw new AppError(
      'conflict',
      'Admins need a second factor here. You can move it to another app instead.',
    )
  await prisma.$transaction(async (tx) => {
    await takeAway(tx, user.id)
    await endSessions(tx, user.id, now, sessionId)
    await tx.session.updateMany({
      where: { id: sessionId, method: 'password+totp' },
      data: { method: 'password' },
    })
    await audit(tx, actor, 'factor.removed', user.id)
  })
}

/**
 * Takes away the second factor of somebody who lost it, and ends their sessions.
 * @throws AppError `not_found`, `conflict` when there is none, and for oneself
 */
export async function removeFactor(
  prisma: PrismaClient,
  actor: Actor | null,
  id: string,
  now: Date,
): Promise<void> {
  if (actor?.userId === id) throw new AppError('conflict', 'Your own second factor is under Account.')
  await prisma.$transaction(async (tx) => {
    await takeAway(tx, id)
    const sessions = await endSessions(tx, id, now)
    await audit(tx, actor, 'factor.removed', id, { sessions })
  })
}

async function takeAway(tx: Prisma.TransactionClient, id: string): Promise<void> {
  const enrolled = { id, totpSecret: { not: null } }
  const { count } = await tx.user.updateMany({ where: enrolled, data: { totpSecret: null } })
  if (count === 0) {
    if ((await tx.user.findUnique({ where: { id } })) === null)
      throw new AppError('not_found', 'There is no such person.')
    throw new AppError('conflict', 'There is no second factor to take away.')
  }
  await tx.recoveryCode.deleteMany({ where: { userId: id } })
}
