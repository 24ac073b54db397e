import { readBatches, type LineBatch, type ReadOptions } from './read-batches.ts'
import { writeAhead } from './write-ahead.ts'

export interface ImportCounts {
  stats: number
  events: number
  /** lines that were not taken */
  faults: number
}

export interface ImportOptions extends ReadOptions {
  /** in one transaction */
  write: (batch: Pick<LineBatch, 'stats' | 'events'>) => Promise<void>
  onFault: (fault: { line: number; reason: string }) => void
  /** after each batch, with what was written so far */
  onProgress: (counts: ImportCounts) => void
}

/** Takes all lines that can be taken. */
export async function importNdjson(
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = { stats: 0, events: 0, faults: 0 }
  await writeAhead(readBatches(source, options), (batch) => writeBatch(batch, counts, options))
  return counts
}

async function writeBatch(batch: LineBatch, counts: ImportCounts, options: ImportOptions) {
  for (const fault of batch.faults) options.onFault(fault)
  if (batch.stats.length + batch.events.length > 0) await options.write(batch)
  counts.stats += batch.stats.length
  counts.events += batch.events.length
  counts.faults += batch.faults.length
  options.onProgress({ ...counts })
}
