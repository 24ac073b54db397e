import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { personKey } from '../throttle/key.ts'

/**
 * Forgets the failed sign-ins and codes of a person, from all addresses, so that they can try again at once. What is counted
 * against an address stays: it may be somebody else's doing.
 * @throws AppError `not_found`
 */
export async function unlockUser(prisma: PrismaClient, actor: Actor | null, id: string): Promise<void> {
  const user = await prisma.user.findUnique({ where: { id }, select: { email: true } })
  if (user === null) throw new AppError('not_found', 'There is no such person.')
  const { count } = await prisma.loginThrottle.deleteMany({ where: { person: personKey(user.email) } })
  if (count > 0) await audit(prisma, actor, 'throttle.removed', id)
}
