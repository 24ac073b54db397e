import { toSearch, type Contract } from '../../lib/contracts/contract.ts'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { database } from './database.ts'

/** Places in a list, in which an installation can be named: the log keeps nothing that an erasure could not find. */
const places = ['cursor', 'limit']

/** Writes down who takes figures away as CSV, and which: before the first of them leaves. */
export async function auditExport(
  actor: Actor,
  contract: Contract,
  parameters: Record<string, unknown>,
): Promise<void> {
  const search = toSearch(contract, parameters)
  for (const name of places) search.delete(name)
  await audit(database(), actor, 'figures.exported', contract.path, { parameters: search.toString() })
}
