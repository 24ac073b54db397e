import type { PrismaClient } from '../storage/open.ts'
import { pseudonymise } from '../storage/pseudonym.ts'
import { VersionDictionary } from '../storage/version-dictionary.ts'
import { writeReports } from '../storage/write-reports.ts'
import { importNdjson, type ImportCounts, type ImportOptions } from './import-ndjson.ts'

/** Twice as fast as at a thousand: each batch locks, looks up and marks once. */
const linesPerBatch = 5_000

export interface StorageImport extends Pick<ImportOptions, 'onFault' | 'onProgress'> {
  prisma: PrismaClient
  /** of the pseudonyms */
  secret: string
  now: Date
}

/** Writes all reports of an NDJSON source that can be taken, and marks their days for the rollups. */
export async function importIntoStorage(
  source: AsyncIterable<Uint8Array>,
  { prisma, secret, now, onFault, onProgress }: StorageImport,
): Promise<ImportCounts> {
  const dictionary = new VersionDictionary(prisma)
  return importNdjson(source, {
    now,
    linesPerBatch,
    pseudonymOf: (uuid) => pseudonymise(secret, uuid),
    write: (batch) => writeReports(prisma, dictionary, batch, { imported: { now } }),
    onFault,
    onProgress,
  })
}
