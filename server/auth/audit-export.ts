import type { AuditAction } from '../../lib/contracts/access/audit-actions.ts'
import { toSearch, type Contract } from '../../lib/contracts/contract.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { database } from './database.ts'

/** Places in a list, in which an installation can be named: the log keeps nothing that an erasure could not find. */
const places = ['cursor', 'limit']

export type ExportAction = Extract<AuditAction, 'figures.exported' | 'audit.exported'>

/** Writes down who takes a CSV away, and which: before the first row of it leaves. */
export async function auditExport(
  actor: Actor,
  action: ExportAction,
  contract: Contract,
  parameters: Record<string, unknown>,
): Promise<void> {
  const search = toSearch(contract, parameters)
  for (const name of places) search.delete(name)
  await audit(database(), actor, action, contract.path, { parameters: search.toString() })
}
