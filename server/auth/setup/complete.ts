import type { Setup } from '../../../lib/contracts/access/setup.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { hashPassword } from '../password/hash.ts'
import { assertPassword } from '../password/rules.ts'
import { isSetupCode } from './code.ts'
import { createFirstAdmin, hasUsers } from './create-first-admin.ts'

/**
 * Creates the first admin with a code from the server's log; works once.
 * @throws AppError `conflict` when there is a user already, `invalid_field` for a wrong code or a weak password
 */
export async function completeSetup(
  prisma: PrismaClient,
  actor: Actor,
  given: Setup,
  now: Date,
): Promise<void> {
  if (await hasUsers(prisma)) throw alreadyDone()
  if (!(await isSetupCode(prisma, given.code, now)))
    throw new AppError(
      'invalid_field',
      'This code is wrong or older than a day. Restart the server to have a new one printed.',
      'code',
    )
  await assertPassword(given.password, given)
  const passwordHash = await hashPassword(given.password)
  const admin = { email: given.email, name: given.name, passwordHash }
  const created = await createFirstAdmin(prisma, actor, admin, 'setup page', now, (tx) =>
    isSetupCode(tx, given.code, now),
  )
  if (!created) throw alreadyDone()
}

const alreadyDone = () => new AppError('conflict', 'The first admin exists already. Sign in.')
