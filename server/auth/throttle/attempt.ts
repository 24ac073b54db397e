import type { Database } from '../../storage/sql.ts'
import { countFailure, forgetFailures, takeBack } from './count.ts'
import { throttleKeys } from './key.ts'

/** An attempt that may go ahead. It counts as failed until it is known to have succeeded. */
export interface Attempt {
  /** how long the door is closed to the next one, should this one fail */
  lockMs: number
  succeeded: () => Promise<void>
  /** the password was right, but more is asked for: neither a failure, nor a reason to forget those before */
  isHalfDone: () => Promise<void>
}

/**
 * Counts an attempt by (person, address) and by address before the password is looked at, so that a hundred at the same
 * moment count as a hundred. Attempts on a closed door do not count. Another person's address never closes this one's.
 * @throws Throttled with the time to wait
 */
export async function beginAttempt(
  database: Database,
  email: string,
  address: string | null,
  now: Date,
): Promise<Attempt> {
  const { pair, address: ofAddress, person } = throttleKeys(email, address)
  const byAddress = await countFailure(database, { kind: 'address', key: ofAddress, person: null }, now)
  const counting = countFailure(database, { kind: 'pair', key: pair, person }, now)
  const byPair = await counting.catch(async (error: unknown) => {
    await takeBack(database, ofAddress, byAddress)
    throw error
  })
  return {
    lockMs: Math.max(byAddress.lockMs, byPair.lockMs),
    succeeded: async () => {
      await takeBack(database, ofAddress, byAddress)
      await forgetFailures(database, pair)
    },
    isHalfDone: async () => {
      await takeBack(database, ofAddress, byAddress)
      await takeBack(database, pair, byPair)
    },
  }
}
