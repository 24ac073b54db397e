import type { Actor } from '../auth/actor.ts'
import type { AuditAction } from '../../lib/contracts/access/audit-actions.ts'
import { audit } from '../auth/audit.ts'
import type { PrismaClient } from '../storage/open.ts'
import type { Prisma } from '../storage/sql.ts'
import { countEdit } from './revision.ts'

/** Who edits, and under which name. */
export interface Editor {
  actor: Actor | null
  name: string
}

/** What the audit log says of an edit. */
interface Deed {
  action: Extract<AuditAction, `catalogue.${string}`>
  target: string
  detail?: Record<string, string | number | null>
}

/** Makes one edit: every process knows of it from its next question on, and the audit log keeps it. Or nothing of it happens. */
export async function edit(
  prisma: PrismaClient,
  actor: Actor | null,
  { action, target, detail = {} }: Deed,
  work: (transaction: Prisma.TransactionClient) => Promise<unknown>,
): Promise<void> {
  const told = Object.fromEntries(Object.entries(detail).flatMap(([k, v]) => (v === null ? [] : [[k, v]])))
  await prisma.$transaction(async (transaction) => {
    await countEdit(transaction)
    await work(transaction)
    await audit(transaction, actor, action, target, told)
  })
}
