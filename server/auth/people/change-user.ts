import type { PersonChange } from '../../../lib/contracts/access/person.ts'
import type { Provider } from '../../../lib/contracts/access/provider.ts'
import { AppError } from '../../errors.ts'
import type { PrismaClient } from '../../storage/open.ts'
import type { Prisma } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { endSessions } from '../session/end.ts'
import { revokeTokens } from '../tokens/revoke.ts'
import { assertNotLastAdmin } from './last-admin.ts'

/**
 * Changes a person's role, or disables or enables them. Both count from their very next request.
 * @param detail for the audit log: what gave the role, where no person did
 * @throws AppError `not_found`, `conflict` for the last admin who can sign in
 */
export async function changeUser(
  prisma: PrismaClient,
  actor: Actor | null,
  id: string,
  change: PersonChange,
  now: Date,
  detail: { by?: Provider } = {},
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    if (change.disabled === true || change.role === 'maintainer') await assertNotLastAdmin(tx, id)
    const user = await tx.user.findUnique({ where: { id } })
    if (user === null) throw new AppError('not_found', 'There is no such person.')
    if (change.role !== undefined && change.role !== user.role) {
      await tx.user.update({ where: { id }, data: { role: change.role } })
      await audit(tx, actor, 'user.role_changed', id, { from: user.role, to: change.role, ...detail })
    }
    if (change.disabled === true && user.disabledAt === null) await disable(tx, actor, id, now)
    if (change.disabled === false && user.disabledAt !== null) await enable(tx, actor, id)
  })
}

async function disable(tx: Prisma.TransactionClient, actor: Actor | null, id: string, now: Date) {
  await tx.user.update({ where: { id }, data: { disabledAt: now } })
  const sessions = await endSessions(tx, id, now)
  const tokens = await revokeTokens(tx, id, now)
  await audit(tx, actor, 'user.disabled', id, { sessions, tokens })
}

async function enable(tx: Prisma.TransactionClient, actor: Actor | null, id: string) {
  await tx.user.update({ where: { id }, data: { disabledAt: null } })
  await audit(tx, actor, 'user.enabled', id)
}
