import type { Database } from '../../storage/sql.ts'
import { countFailure, forgetFailures } from './count.ts'
import { factorKey, personKey } from './key.ts'

export interface FactorAttempt {
  lockMs: number
  succeeded: () => Promise<void>
}

/**
 * Counts a code of a person's second factor before it is looked at, wherever it comes from: a million guesses from as many
 * addresses are as slow as those from one. Only who knows the password comes as far, so nobody else can close this door.
 * @throws Throttled with the time to wait
 */
export async function beginFactorAttempt(
  database: Database,
  user: { id: string; email: string },
  now: Date,
): Promise<FactorAttempt> {
  const key = factorKey(user.id)
  const { lockMs } = await countFailure(database, { kind: 'factor', key, person: personKey(user.email) }, now)
  return { lockMs, succeeded: () => forgetFailures(database, key) }
}
