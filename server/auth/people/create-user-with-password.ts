import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { hashPassword } from '../password/hash.ts'
import { assertPassword } from '../password/rules.ts'
import { insertUser, type NewUser } from './create-user.ts'

/**
 * Adds a person who can sign in at once.
 * @throws AppError `invalid_field` for a password that breaks the rules, `conflict` when the address is taken
 */
export async function createUserWithPassword(
  prisma: PrismaClient,
  actor: Actor | null,
  user: NewUser,
  password: string,
  now: Date,
): Promise<void> {
  await assertPassword(password, user)
  const passwordHash = await hashPassword(password)
  await prisma.$transaction(async (tx) => {
    const id = await insertUser(tx, user, passwordHash, now)
    await audit(tx, actor, 'user.created', id, { role: user.role })
  })
}
