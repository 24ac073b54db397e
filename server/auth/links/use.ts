import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import { execute, Prisma } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { hashPassword } from '../password/hash.ts'
import { assertPassword } from '../password/rules.ts'
import { endSessions } from '../session/end.ts'
import { findLink } from './find.ts'
import { unusableLink } from './unusable.ts'

/**
 * Sets the password through a one-time link, and ends all sessions of the person.
 * @throws AppError `invalid_field` for a password that breaks the rules (the link stays usable), `conflict` when the link
 * cannot be used
 */
export async function applyLink(
  prisma: PrismaClient,
  actor: Actor,
  code: string,
  password: string,
  now: Date,
): Promise<void> {
  const link = await findLink(prisma, code, now)
  if (link.state !== 'usable') throw gone(link.state)
  await assertPassword(password, link.user)
  const passwordHash = await hashPassword(password)
  const userId = link.user.id
  await prisma.$transaction(async (tx) => {
    // The person's row first, as in every change of a person, so that two changes cannot wait for each other.
    const found = await execute(
      tx,
      Prisma.sql`update users set password_hash = ${passwordHash} where id = ${userId}::uuid and disabled_at is null`,
    )
    const { count } = await tx.oneTimeLink.updateMany({
      where: { id: link.id, usedAt: null },
      data: { usedAt: now },
    })
    if (found + count < 2) throw gone('used')
    await endSessions(tx, userId, now)
    await audit(tx, { ...actor, userId }, 'password.set', userId, { link: link.purpose })
  })
}

function gone(state: keyof typeof unusableLink): AppError {
  return new AppError('conflict', `This link does not work. ${unusableLink[state]}`)
}
