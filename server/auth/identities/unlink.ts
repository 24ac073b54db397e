import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { z } from 'zod'
import { Prisma, query } from '../../storage/sql.ts'
import type { SessionCaller } from '../access/require-api.ts'
import { audit } from '../audit.ts'
import { issuersInUse } from '../providers/issuers.ts'
import { endSessions } from '../session/end.ts'

const row = z.object({ has_password: z.boolean() })

/**
 * Takes an identity away from oneself, and ends all one's other sessions. The last way in stays: what counts is what works
 * here now, so a provider that is off is none.
 * @throws AppError `not_found`, `conflict`
 */
export async function unlinkIdentity(
  prisma: PrismaClient,
  { user, actor, sessionId }: SessionCaller,
  provider: Provider,
  now: Date,
): Promise<void> {
  const others = issuersInUse().filter((one) => one.provider !== provider)
  await prisma.$transaction(async (tx) => {
    const [found] = await query(
      tx,
      row,
      Prisma.sql`select password_hash is not null as has_password from users where id = ${user.id}::uuid for update`,
    )
    const othersLeft = await tx.identity.count({ where: { userId: user.id, OR: others } })
    const { count } = await tx.identity.deleteMany({ where: { userId: user.id, provider } })
    if (count === 0) throw new AppError('not_found', 'Nothing is linked there.')
    if (found?.has_password !== true && othersLeft === 0)
      throw new AppError(
        'conflict',
        'This is your only way to sign in. An admin can give you a link to set a password.',
      )
    await endSessions(tx, user.id, now, sessionId)
    await audit(tx, actor, 'identity.unlinked', user.id, { provider })
  })
}
