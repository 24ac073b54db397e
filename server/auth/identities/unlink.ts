import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { SessionCaller } from '../access/require-api.ts'
import { audit } from '../audit.ts'
import { endSessions } from '../session/end.ts'
import { hasOtherWayIn } from './other-way-in.ts'

/**
 * Takes an identity away from oneself, and ends all one's other sessions. The last way in stays.
 * @throws AppError `not_found`, `conflict`
 */
export async function unlinkIdentity(
  prisma: PrismaClient,
  { user, actor, sessionId }: SessionCaller,
  provider: Provider,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const hasOther = await hasOtherWayIn(tx, user.id, provider)
    const { count } = await tx.identity.deleteMany({ where: { userId: user.id, provider } })
    if (count === 0) throw new AppError('not_found', 'Nothing is linked there.')
    if (!hasOther)
      throw new AppError(
        'conflict',
        'This is your only way to sign in. An admin can give you a link to set a password.',
      )
    await endSessions(tx, user.id, now, sessionId)
    await audit(tx, actor, 'identity.unlinked', user.id, { provider })
  })
}
