import type { PasswordChange } from '../../../lib/contracts/access/password.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { audit } from '../audit.ts'
import { hashPassword, verifyPassword } from '../password/hash.ts'
import { assertPassword } from '../password/rules.ts'
import type { SessionCaller } from '../access/require-api.ts'
import { endSessions } from '../session/end.ts'
import { revokeTokens } from '../tokens/revoke.ts'
import { beginAttempt } from '../throttle/attempt.ts'

/**
 * Changes one's own password. It asks for the current one, so that a browser left open is not enough, and ends all other
 * sessions; one's tokens where one says so.
 * @throws AppError `invalid_field` naming `current` or `password`, Throttled
 */
export async function changePassword(
  prisma: PrismaClient,
  caller: SessionCaller,
  given: PasswordChange,
  now: Date,
): Promise<void> {
  const { id, email } = caller.user
  await assertPassword(given.password, caller.user)
  const attempt = await beginAttempt(prisma, email, caller.address, now)
  const { passwordHash: stored } = await prisma.user.findUniqueOrThrow({ where: { id } })
  if (!(await verifyPassword(stored, given.current))) {
    await audit(prisma, caller.actor, 'password.refused', id, { lock_seconds: attempt.lockMs / 1000 })
    throw new AppError('invalid_field', 'This is not your current password.', 'current')
  }
  await attempt.succeeded()
  const passwordHash = await hashPassword(given.password)
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, passwordHash: stored, disabledAt: null },
      data: { passwordHash },
    })
    if (count === 0) throw new AppError('conflict', 'Your password was changed elsewhere in the meantime.')
    await endSessions(tx, id, now, caller.sessionId)
    const tokens = given.revoke_tokens ? await revokeTokens(tx, id, now) : 0
    await audit(tx, caller.actor, 'password.changed', id, { tokens })
  })
}
