import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { execute, Prisma } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { beginFactorAttempt } from '../throttle/factor-attempt.ts'
import { countRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'
import { unseal } from './seal.ts'
import { stepOfCode } from './totp.ts'

interface Enrolled {
  id: string
  email: string
  totpSecret: string
}

/**
 * Checks a code of somebody's app, or a recovery code, and uses it up: each is good once, also when it comes twice at the
 * same moment. Wrong ones are counted against the person and written down.
 * @param actor whoever gave it
 * @throws Throttled, AppError `factor_unreadable`
 */
export async function checkCode(
  prisma: PrismaClient,
  user: Enrolled,
  code: string,
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const attempt = await beginFactorAttempt(prisma, user, now)
  const plain = code.replaceAll(/[\s-]/g, '')
  const isRight = /^\d{6}$/.test(plain)
    ? await spendStep(prisma, user, plain, now)
    : await spendRecovery(prisma, user, code, actor, now)
  if (isRight) await attempt.succeeded()
  else await audit(prisma, actor, 'factor.refused', user.id, { lock_seconds: attempt.lockMs / 1000 })
  return isRight
}

/** The secret of the deployment was changed by hand, and what was sealed under the one before does not open. */
const unreadableFactor =
  'Codes of your app cannot be checked: the secret of this server was changed. A recovery code still works; whoever runs the server finds in its documentation, under Secrets, what to do.'

async function spendStep(prisma: PrismaClient, user: Enrolled, code: string, now: Date): Promise<boolean> {
  const secret = unseal(user.totpSecret, { use: 'factor', userId: user.id })
  if (secret === null) throw new AppError('factor_unreadable', unreadableFactor)
  const step = stepOfCode(secret, code, now)
  if (step === null) return false
  const spent = await execute(
    prisma,
    Prisma.sql`
      update users set totp_step = ${step}::int
      where id = ${user.id}::uuid and totp_secret = ${user.totpSecret} and totp_step < ${step}::int`,
  )
  return spent === 1
}

async function spendRecovery(
  prisma: PrismaClient,
  { id }: Enrolled,
  code: string,
  actor: Actor,
  now: Date,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    if (!(await spendRecoveryCode(tx, id, code, now))) return false
    await audit(tx, { ...actor, userId: id }, 'recovery.used', id, { left: await countRecoveryCodes(tx, id) })
    return true
  })
}
