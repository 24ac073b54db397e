import type { PrismaClient } from '../storage/open.ts'
import type { Differences } from './differences.ts'
import { edit } from './edit.ts'
import { writeRelease, writeSupport } from './write-entries.ts'

/**
 * Writes what an update found beside what ships and what admins say, whose entries stay as they are.
 * @param sources where it was found, for the audit log
 */
export async function updateCatalogue(
  prisma: PrismaClient,
  { releases, support }: Differences,
  sources: string,
): Promise<void> {
  const all = [...releases, ...support]
  if (all.length === 0) return
  const added = all.filter(({ before }) => before === null).length
  const deed = {
    action: 'catalogue.updated',
    target: sources,
    detail: { added, changed: all.length - added },
  } as const
  await edit(prisma, null, deed, async (transaction) => {
    for (const { entry } of releases) await writeRelease(transaction, entry, 'update')
    for (const { entry } of support) await writeSupport(transaction, entry, 'update')
  })
}
