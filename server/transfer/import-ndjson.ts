import { readBatches, type LineBatch, type ReadOptions } from './read-batches.ts'

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

/**
 * Takes all lines that can be taken. While one batch is written the next is read, and no further: a slow database slows
 * the reading down.
 */
export async function importNdjson(
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = { stats: 0, events: 0, faults: 0 }
  let writing: Promise<void> = Promise.resolve()
  for await (const batch of readBatches(source, options)) {
    await writing
    for (const fault of batch.faults) options.onFault(fault)
    writing = writeBatch(batch, counts, options)
    // handled where it is awaited
    writing.catch(() => undefined)
  }
  await writing
  return counts
}

async function writeBatch(batch: LineBatch, counts: ImportCounts, { write, onProgress }: ImportOptions) {
  if (batch.stats.length + batch.events.length > 0) await write(batch)
  counts.stats += batch.stats.length
  counts.events += batch.events.length
  counts.faults += batch.faults.length
  onProgress({ ...counts })
}
