import type { ReleaseEntry } from '../../lib/contracts/catalogue-entries.ts'
import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'
import { execute, Prisma } from '../storage/sql.ts'
import { releaseId } from '../versions/release-id.ts'
import { edit, type Editor } from './edit.ts'
import { loadCatalogue } from './read-catalogue.ts'
import { releaseFault } from './release-fault.ts'
import { writeRelease } from './write-entries.ts'

/**
 * Adds a release, or corrects the one that is known.
 * @throws AppError `invalid_field`
 */
export async function saveRelease(prisma: PrismaClient, editor: Editor, entry: ReleaseEntry): Promise<void> {
  const fault = releaseFault(entry)
  if (fault !== null) throw new AppError('invalid_field', fault.reason, fault.field)
  const deed = { action: 'catalogue.saved', target: `release ${entry.version}`, detail: entry } as const
  await edit(prisma, editor.actor, deed, async (transaction) => {
    const { releases } = await loadCatalogue(transaction)
    const known = releases.find(({ version }) => releaseId(version) === releaseId(entry.version))
    if (known !== undefined && known.version !== entry.version)
      throw new AppError(
        'invalid_field',
        `is in the catalogue as ${known.version}: correct that one`,
        'version',
      )
    await writeRelease(transaction, entry, 'admin')
  })
}

/**
 * Takes back what an admin said of a release: then that counts which shipped or came by an update, or nothing.
 * @throws AppError `not_found`, `conflict` where a version is mapped to a release that would be gone
 */
export async function takeBackRelease(prisma: PrismaClient, editor: Editor, version: string): Promise<void> {
  const deed = { action: 'catalogue.taken_back', target: `release ${version}` } as const
  await edit(prisma, editor.actor, deed, async (transaction) => {
    const deleted = await execute(
      transaction,
      Prisma.sql`delete from kamaji_releases where version = ${version} and source = 'admin'`,
    )
    if (deleted === 0) throw new AppError('not_found', 'No admin added or corrected this release.')
    const { releases, mappings } = await loadCatalogue(transaction)
    const lost = mappings.filter((mapping) => releases.every((known) => known.version !== mapping.release))
    if (lost.length > 0)
      throw new AppError(
        'conflict',
        `Versions are mapped to it: ${lost.map((mapping) => mapping.version).join(', ')}. Take these mappings back first.`,
      )
  })
}
