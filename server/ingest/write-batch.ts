import { describeError, type Log } from '../log.ts'
import type { Batch } from '../storage/received-report.ts'
import type { IngestMetrics } from './metrics.ts'

interface Writing {
  write: (batch: Batch) => Promise<void>
  metrics: Pick<IngestMetrics, 'batch'>
  log: Log
  /** a clock that never steps back */
  nowMs: () => number
}

export interface BatchWriter {
  /** true for stored, false for failed; never rejects */
  write: (batch: Batch) => Promise<boolean>
  /** false from a batch that failed until none has failed for a while */
  isStoring: () => boolean
}

/** On a full disk some batches still fit, so one that succeeds proves nothing. */
const steadyMs = 5_000

/** Wraps the writing of a batch so that it measures, and tells the log when reports begin and cease to be refused. */
export function batchWriter({ write, metrics, log, nowMs }: Writing): BatchWriter {
  let refused = 0
  let failedAtMs = Number.NEGATIVE_INFINITY
  const isStoring = () => nowMs() - failedAtMs >= steadyMs
  const writeAndTell = async (batch: Batch) => {
    const reports = batch.stats.length + batch.events.length
    const startMs = nowMs()
    try {
      await write(batch)
    } catch (error) {
      metrics.batch(reports, (nowMs() - startMs) / 1000, false)
      if (refused === 0) log(`Reports cannot be stored: ${describeError(error)}`)
      refused += reports
      failedAtMs = nowMs()
      return false
    }
    metrics.batch(reports, (nowMs() - startMs) / 1000, true)
    if (refused > 0 && isStoring()) {
      log(`Reports are stored again; ${refused} were refused meanwhile.`)
      refused = 0
    }
    return true
  }
  return { write: writeAndTell, isStoring }
}
