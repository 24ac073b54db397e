import type { PrismaClient } from './generated/client.ts'
import { markAllDays } from './mark-days.ts'
import type { VersionDictionary } from './version-dictionary.ts'

/**
 * Reads every version string that is kept by the rules of this version of the product. Where one is read differently
 * from before, the aggregates are to be made anew.
 * @returns how many strings are read differently
 */
export async function rereadVersions(prisma: PrismaClient, dictionary: VersionDictionary): Promise<number> {
  const changed = await dictionary.refresh()
  if (changed > 0) await markAllDays(prisma)
  return changed
}
