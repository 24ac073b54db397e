import type { PrismaClient } from '../../storage/open.ts'
import type { Actor } from '../actor.ts'
import { changeUser } from './change-user.ts'

/**
 * Closes the door to a person and ends their sessions at once.
 * @throws AppError `not_found`, `conflict` for the last admin who can sign in
 */
export async function disableUser(
  prisma: PrismaClient,
  actor: Actor | null,
  id: string,
  now: Date,
): Promise<void> {
  await changeUser(prisma, actor, id, { disabled: true }, now)
}
