import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import { database } from '../database.ts'

/** Whoever is refused goes on trying, or has a page open that does: the log tells it of a person once in this time. */
const quietMs = 10 * 60_000

/** Writes down that somebody who is signed in asked for what they may not. @param what an operation or a page */
export async function tellForbidden(actor: Actor, what: string, now: Date): Promise<void> {
  const prisma = database()
  const told = await prisma.auditEvent.findFirst({
    where: {
      actorId: actor.userId,
      action: 'access.refused',
      at: { gt: new Date(now.getTime() - quietMs) },
    },
    select: { id: true },
  })
  if (told === null) await audit(prisma, actor, 'access.refused', what)
}
