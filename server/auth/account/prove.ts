import type { Proof } from '../../../lib/contracts/access/factor.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { SessionCaller } from '../access/require-api.ts'
import { audit } from '../audit.ts'
import { checkCode } from '../factor/check-code.ts'
import { tellAwaited } from '../factor/tell-awaited.ts'
import { verifyPassword } from '../password/hash.ts'
import { beginAttempt } from '../throttle/attempt.ts'

/**
 * Shows that it is still the person who signed in, by password and by a code where they have a second factor. It counts for
 * this session alone, and guesses are as slow as those of a sign-in.
 * @throws Throttled; AppError `missing_field` and `invalid_field` naming `password` or `totp`, `conflict` for somebody who
 *   has no password, `factor_unreadable`
 */
export async function proveItIsMe(
  prisma: PrismaClient,
  { user: { id, email }, sessionId, actor, address }: SessionCaller,
  given: Proof,
  now: Date,
): Promise<void> {
  const { passwordHash, totpSecret } = await prisma.user.findUniqueOrThrow({ where: { id } })
  if (passwordHash === null)
    throw new AppError('conflict', 'You have no password here. Sign in again instead.')
  const attempt = await beginAttempt(prisma, email, address, now)
  if (!(await verifyPassword(passwordHash, given.password))) {
    await audit(prisma, actor, 'proof.refused', id, { lock_seconds: attempt.lockMs / 1000 })
    throw new AppError('invalid_field', 'This is not your password.', 'password')
  }
  if (totpSecret !== null && (given.totp ?? '') === '') {
    await attempt.isHalfDone()
    await tellAwaited(prisma, id, actor, now)
    throw new AppError('missing_field', 'A code of your second factor is needed too.', 'totp')
  }
  if (
    totpSecret !== null &&
    !(await checkCode(prisma, { id, email, totpSecret }, given.totp ?? '', actor, now))
  )
    throw new AppError('invalid_field', 'This code is wrong, or was used already.', 'totp')
  await attempt.succeeded()
  const unchanged = { id: sessionId, revokedAt: null, user: { passwordHash, totpSecret } }
  const { count } = await prisma.session.updateMany({ where: unchanged, data: { provedAt: now } })
  if (count === 0) throw new AppError('conflict', 'Your account was changed in the meantime. Try again.')
}
