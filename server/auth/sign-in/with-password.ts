import type { SignInMethod } from '../../../lib/contracts/access/session.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { cutAddress } from '../address.ts'
import { audit } from '../audit.ts'
import { digest } from '../digest.ts'
import { checkCode } from '../factor/check-code.ts'
import { tellAwaited } from '../factor/tell-awaited.ts'
import { removeEnded } from '../housekeeping.ts'
import { verifyPassword } from '../password/hash.ts'
import { endSession } from '../session/end.ts'
import { startSession } from '../session/start.ts'
import { beginAttempt, type Attempt } from '../throttle/attempt.ts'

export interface PasswordSignIn {
  /** lower case */
  email: string
  password: string
  /** a code of the second factor, or a recovery code; empty when none was given */
  totp: string
  address: string | null
  userAgent: string | null
  /** session id that the browser brought along: it ends with this sign-in */
  previousSid: string | null
}

export interface SignedIn {
  userId: string
  sid: string
}

/**
 * Signs a person in by email address and password, and a code where they have a second factor. Until the password is right,
 * answer and time are the same whether the person does not exist, has no password, is disabled, or mistyped.
 * @returns null when refused
 * @throws Throttled; AppError `totp_required` and `totp_refused` once the password is right, `factor_unreadable`,
 *   `overloaded`
 */
export async function signInWithPassword(
  prisma: PrismaClient,
  given: PasswordSignIn,
  now: Date,
): Promise<SignedIn | null> {
  const attempt = await beginAttempt(prisma, given.email, given.address, now)
  const actor: Actor = { userId: null, network: cutAddress(given.address) }
  const user = await prisma.user.findUnique({ where: { email: given.email } })
  const matches = await verifyPassword(user?.passwordHash ?? null, given.password)
  const sid =
    user !== null && matches && user.disabledAt === null
      ? await enter(prisma, user, given, { attempt, actor, now })
      : null
  if (user === null || sid === null) {
    const lock_seconds = attempt.lockMs / 1000
    await audit(prisma, actor, 'sign_in.refused', user?.id ?? null, { method: 'password', lock_seconds })
    return null
  }
  if (given.previousSid !== null) await endSession(prisma, { id: digest(given.previousSid) }, now)
  await removeEnded(prisma, now)
  return { userId: user.id, sid }
}

interface Trying {
  attempt: Attempt
  actor: Actor
  now: Date
}

interface Known {
  id: string
  email: string
  passwordHash: string | null
  totpSecret: string | null
}

/** @returns null when the person was changed since they were read */
async function enter(
  prisma: PrismaClient,
  user: Known,
  given: PasswordSignIn,
  { attempt, actor, now }: Trying,
): Promise<string | null> {
  const { id: userId, email, passwordHash, totpSecret } = user
  if (totpSecret !== null && given.totp === '') {
    await attempt.isHalfDone()
    await tellAwaited(prisma, userId, actor, now)
    throw new AppError('totp_required')
  }
  if (
    totpSecret !== null &&
    !(await checkCode(prisma, { id: userId, email, totpSecret }, given.totp, actor, now))
  )
    throw new AppError('totp_refused')
  const method: SignInMethod = totpSecret === null ? 'password' : 'password+totp'
  const session = { userId, checked: { passwordHash, totpSecret }, method, userAgent: given.userAgent }
  const sid = await startSession(prisma, session, now)
  if (sid === null) return null
  await attempt.succeeded()
  await audit(prisma, { ...actor, userId }, 'sign_in.succeeded', null, { method })
  return sid
}
