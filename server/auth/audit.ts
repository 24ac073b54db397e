import type { Prisma } from '../storage/sql.ts'
import type { Actor } from './actor.ts'

export type AuditAction =
  | 'sign_in.succeeded'
  | 'sign_in.refused'
  | 'sign_out'
  | 'session.revoked'
  | 'user.created'
  | 'user.role_changed'
  | 'user.disabled'
  | 'user.enabled'
  | 'password.reset'
  | 'password.set'
  | 'password.changed'
  | 'password.refused'
  | 'import.started'
  | 'import.finished'
  | 'reports.exported'
  | 'reports.expired'
  | 'installation.erased'
  | 'figures.exported'
  | 'catalogue.saved'
  | 'catalogue.taken_back'
  | 'catalogue.mapped'
  | 'catalogue.unmapped'
  | 'catalogue.updated'
  | 'decision.created'
  | 'decision.amended'

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
      detail: actor === null ? { ...detail, by: 'command line' } : detail,
    },
  })
}
