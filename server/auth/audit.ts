import type { AuditAction } from '../../lib/contracts/access/audit-actions.ts'
import type { Prisma } from '../storage/sql.ts'
import type { Actor } from './actor.ts'

/** Adds a line to the audit log; nothing changes or removes one. `target` is the user or the thing that it was done to. */
export async function audit(
  database: Pick<Prisma.TransactionClient, 'auditEvent'>,
  actor: Actor | null,
  action: AuditAction,
  target: string | null,
  detail: Record<string, string | number | boolean> = {},
): Promise<void> {
  await database.auditEvent.create({
    data: {
      actorId: actor?.userId ?? null,
      action,
      target,
      address: actor?.network ?? null,
      detail: { ...detail, ...means(actor) },
    },
  })
}

/** By what the actor acts, where that is not a browser. */
function means(actor: Actor | null): Record<string, string> {
  if (actor === null) return { by: 'command line' }
  return actor.token === undefined ? {} : { by_token: actor.token }
}
