import type { Log } from '../log.ts'
import { describeError } from '../log.ts'
import type { Batch } from '../storage/received-report.ts'
import type { IngestMetrics } from './metrics.ts'

interface Writing {
  write: (batch: Batch) => Promise<void>
  metrics: Pick<IngestMetrics, 'batch'>
  log: Log
}

/**
 * Wraps the writing of a batch so that it measures, and says true for stored and false for failed. The log hears of the
 * first failure and of the recovery only: a database that is away fails many times a second.
 */
export function batchWriter({ write, metrics, log }: Writing): (batch: Batch) => Promise<boolean> {
  let refused = 0
  return async (batch) => {
    const reports = batch.stats.length + batch.events.length
    const start = performance.now()
    try {
      await write(batch)
    } catch (error) {
      metrics.batch(reports, (performance.now() - start) / 1000, false)
      if (refused === 0) log(`Reports cannot be stored: ${describeError(error)}`)
      refused += reports
      return false
    }
    metrics.batch(reports, (performance.now() - start) / 1000, true)
    if (refused > 0) log(`Reports are stored again; ${refused} were refused meanwhile.`)
    refused = 0
    return true
  }
}
