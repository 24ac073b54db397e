import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { cutAddress } from '../address.ts'
import { audit } from '../audit.ts'
import { digest } from '../digest.ts'
import { removeEnded } from '../housekeeping.ts'
import { verifyPassword } from '../password/hash.ts'
import { endSession } from '../session/end.ts'
import { startSession } from '../session/start.ts'
import { beginAttempt } from '../throttle/attempt.ts'

export interface PasswordSignIn {
  /** lower case */
  email: string
  password: string
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
 * Signs a person in by email address and password. Answer and time are the same whether the person does not exist, has no
 * password, is disabled, or mistyped.
 * @returns null when refused
 * @throws Throttled, AppError `overloaded`
 */
export async function signInWithPassword(
  prisma: PrismaClient,
  given: PasswordSignIn,
  now: Date,
): Promise<SignedIn | null> {
  const attempt = await beginAttempt(prisma, given.email, given.address, now)
  const user = await prisma.user.findUnique({ where: { email: given.email } })
  const matches = await verifyPassword(user?.passwordHash ?? null, given.password)
  const sid = user !== null && matches ? await start(prisma, user, given, now) : null
  const network = cutAddress(given.address)
  if (user === null || sid === null) {
    const actor: Actor = { userId: null, network }
    const lock_seconds = attempt.lockMs / 1000
    await audit(prisma, actor, 'sign_in.refused', user?.id ?? null, { method: 'password', lock_seconds })
    return null
  }
  await attempt.succeeded()
  if (given.previousSid !== null) await endSession(prisma, { id: digest(given.previousSid) }, now)
  await audit(prisma, { userId: user.id, network }, 'sign_in.succeeded', null, { method: 'password' })
  await removeEnded(prisma, now)
  return { userId: user.id, sid }
}

async function start(
  prisma: PrismaClient,
  user: { id: string; passwordHash: string | null },
  given: PasswordSignIn,
  now: Date,
): Promise<string | null> {
  const { passwordHash } = user
  return startSession(
    prisma,
    { userId: user.id, passwordHash, method: 'password', userAgent: given.userAgent },
    now,
  )
}
