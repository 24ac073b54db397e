import { z } from 'zod'
import type { PrismaClient } from '../../storage/open.ts'
import { Prisma, query } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import type { ProvenIdentity } from '../providers/proven.ts'
import { ProviderRefused } from '../sign-in/provider-refused.ts'
import { assertAdmissible } from '../sign-in/with-provider.ts'
import { findOwner, insertIdentity } from './find.ts'

/**
 * Makes an identity another way in for a person, one for each provider. Whom the lists do not let in could not use it.
 * @throws ProviderRefused
 */
export async function linkIdentity(
  prisma: PrismaClient,
  actor: Actor,
  userId: string,
  identity: ProvenIdentity,
  now: Date,
): Promise<void> {
  const { provider } = identity
  try {
    assertAdmissible(identity)
    await prisma.$transaction(async (tx) => {
      // The person's row first, as in every change of a person: two links at once must not both find none.
      const found = await query(
        tx,
        z.object({ id: z.uuid() }),
        Prisma.sql`select id::text from users where id = ${userId}::uuid and disabled_at is null for update`,
      )
      if (found.length === 0) throw new ProviderRefused('not_same_session')
      if ((await findOwner(tx, identity))?.id === userId) return
      if ((await tx.identity.count({ where: { userId, provider } })) > 0)
        throw new ProviderRefused('already_linked')
      if (!(await insertIdentity(tx, userId, identity, now))) throw new ProviderRefused('identity_taken')
      await audit(tx, actor, 'identity.linked', userId, { provider })
    })
  } catch (error) {
    if (error instanceof ProviderRefused)
      await audit(prisma, actor, 'identity.refused', userId, { provider, reason: error.reason })
    throw error
  }
}
