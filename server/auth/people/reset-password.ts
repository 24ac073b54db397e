import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { issueLink, type OneTimeLink } from '../links/issue.ts'
import { endSessions } from '../session/end.ts'
import { revokeTokens } from '../tokens/revoke.ts'
import { assertNotLastAdmin } from './last-admin.ts'

/**
 * Takes a person's password away, ends their sessions and tokens, and makes a one-time link with which they set a new one. For
 * somebody who did not use the invitation it is a new invitation. The command line may do it to the last admin too: that is the
 * way back in.
 * @throws AppError `not_found`, `conflict` for oneself, for a disabled person and for the last active admin
 */
export async function resetPassword(
  prisma: PrismaClient,
  actor: Actor | null,
  id: string,
  now: Date,
): Promise<OneTimeLink> {
  if (actor?.userId === id) throw new AppError('conflict', 'Change your own password under Account.')
  return prisma.$transaction(async (tx) => {
    if (actor !== null) await assertNotLastAdmin(tx, id)
    const user = await tx.user.findUnique({ where: { id } })
    if (user === null) throw new AppError('not_found', 'There is no such person.')
    if (user.disabledAt !== null)
      throw new AppError('conflict', 'This person is disabled. Enable them first.')
    await tx.user.update({ where: { id }, data: { passwordHash: null } })
    const sessions = await endSessions(tx, id, now)
    const tokens = await revokeTokens(tx, id, now)
    const invited = await tx.oneTimeLink.count({ where: { userId: id, purpose: 'invite', usedAt: null } })
    const link = await issueLink(tx, id, invited > 0 ? 'invite' : 'reset', now)
    await audit(tx, actor, 'password.reset', id, { sessions, tokens })
    return link
  })
}
