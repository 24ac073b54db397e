import { z } from 'zod'
import type { PrismaClient } from '../../storage/open.ts'
import { Prisma, query } from '../../storage/sql.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'

/** Whoever has the password alone can try for ever: from one network the log tells it once in this time. */
const quietMs = 60 * 60_000

/**
 * Writes down that somebody gave the right password and no code. A sign-in that is completed is followed by its own entry;
 * one that is not may be that of a person whose password is known to another. After a completed one the next is told
 * again, however soon.
 * @param actor whoever gave it
 */
export async function tellAwaited(
  prisma: PrismaClient,
  userId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // The person's row, so that a thousand at the same moment find the entry of the first.
    await query(
      tx,
      z.object({ id: z.uuid() }),
      Prisma.sql`select id::text from users where id = ${userId}::uuid for update`,
    )
    const latest = await tx.auditEvent.findFirst({
      where: {
        OR: [
          { action: 'factor.awaited', target: userId },
          { action: 'sign_in.succeeded', actorId: userId },
        ],
        address: actor.network,
        at: { gt: new Date(now.getTime() - quietMs) },
      },
      orderBy: { id: 'desc' },
      select: { action: true },
    })
    if (latest?.action !== 'factor.awaited') await audit(tx, actor, 'factor.awaited', userId)
  })
}
