import { lockLimits } from './locks.ts'
import { markAllDays } from './mark-days.ts'
import type { TransactionalDatabase } from './sql.ts'
import type { VersionDictionary } from './version-dictionary.ts'

/**
 * Reads every version string that is kept by the rules of this version of the product. Where one is read differently
 * from before, the aggregates are to be made anew: both or neither, or closed days would stay as they were read before.
 * @returns how many strings are read differently
 */
export async function rereadVersions(
  database: TransactionalDatabase,
  dictionary: VersionDictionary,
): Promise<number> {
  return database.$transaction(async (transaction) => {
    const changed = await dictionary.refresh(transaction)
    if (changed > 0) await markAllDays(transaction)
    return changed
  }, lockLimits)
}
