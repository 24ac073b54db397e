import { z } from 'zod'
import type { MappingEntry } from '../../lib/contracts/catalogue-entries.ts'
import { AppError } from '../errors.ts'
import type { PrismaClient } from '../storage/open.ts'
import { execute, Prisma, query, type Database } from '../storage/sql.ts'
import { parseKamajiVersion } from '../versions/parse-kamaji.ts'
import { unrecognised } from '../versions/parse-kubernetes.ts'
import { releaseId } from '../versions/release-id.ts'
import type { Catalogue } from './catalogue.ts'
import { edit, type Editor } from './edit.ts'
import { loadCatalogue } from './read-catalogue.ts'

/**
 * Has a version that nothing can be read from counted as a release, in all figures of all days. What was sent stays: a
 * mapping that is taken back leaves no trace in them.
 * @throws AppError `invalid_field`
 */
export async function mapVersion(
  prisma: PrismaClient,
  editor: Editor,
  { version, release }: MappingEntry,
  now: Date,
): Promise<void> {
  const deed = { action: 'catalogue.mapped', target: version, detail: { release } } as const
  await edit(prisma, editor.actor, deed, async (transaction) => {
    const catalogue = await loadCatalogue(transaction)
    await assertUnrecognised(transaction, catalogue, version)
    const known = catalogue.releases.find((one) => releaseId(one.version) === releaseId(release))
    if (known === undefined)
      throw new AppError('invalid_field', 'is not in the catalogue: add the release first', 'release')
    await execute(
      transaction,
      Prisma.sql`
        insert into version_mappings (raw, release, channel, author, mapped_at)
        values (${version}, ${known.version}, ${parseKamajiVersion(known.version).channel}, ${editor.name},
          ${now.toISOString()}::timestamptz)
        on conflict (raw) do update set release = excluded.release, channel = excluded.channel,
          author = excluded.author, mapped_at = excluded.mapped_at`,
    )
  })
}

async function assertUnrecognised(database: Database, catalogue: Catalogue, version: string): Promise<void> {
  if (version === unrecognised)
    throw new AppError(
      'invalid_field',
      'stands for many versions, which came beyond the limit of a day',
      'version',
    )
  if (parseKamajiVersion(version).channel !== 'unrecognised' || catalogue.known.unnamed.has(version))
    throw new AppError('invalid_field', 'is recognised already', 'version')
  const reported = await query(
    database,
    z.object({ id: z.number() }),
    Prisma.sql`select id from kamaji_versions where raw = ${version}`,
  )
  if (reported.length === 0) throw new AppError('invalid_field', 'was never reported', 'version')
}

/** @throws AppError `not_found` */
export async function unmapVersion(prisma: PrismaClient, editor: Editor, version: string): Promise<void> {
  await edit(prisma, editor.actor, { action: 'catalogue.unmapped', target: version }, async (transaction) => {
    const deleted = await execute(
      transaction,
      Prisma.sql`delete from version_mappings where raw = ${version}`,
    )
    if (deleted === 0) throw new AppError('not_found', 'This version is not mapped.')
  })
}
