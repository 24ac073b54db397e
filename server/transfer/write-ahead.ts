/**
 * Writes one batch while the next is read, and no further: a slow database slows the reading down. It ends, well or not,
 * when nothing is being written any more.
 */
export async function writeAhead<Batch>(
  batches: AsyncIterable<Batch>,
  write: (batch: Batch) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve()
  try {
    for await (const batch of batches) {
      await writing
      writing = write(batch)
      // handled where it is awaited
      writing.catch(() => undefined)
    }
  } finally {
    await writing
  }
}
