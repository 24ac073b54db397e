import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'
import { describeError, type Log } from '../log.ts'
import type { ReportKind } from '../protocol/report.ts'
import type { ReportStorage } from '../storage/open.ts'
import { addRefusals } from '../storage/add-refusals.ts'
import { OpenedDays } from '../storage/opened-days.ts'
import { RefusalCounts } from '../storage/refusal-counts.ts'
import type { ReceivedEvent, ReceivedStats } from '../storage/received-report.ts'
import { pseudonymiser } from '../storage/pseudonym.ts'
import type { VersionDictionary } from '../storage/version-dictionary.ts'
import { writeReports } from '../storage/write-reports.ts'
import { addressKeys } from './address-key.ts'
import { answerAccepted, answerRefusal, type Refusal } from './answer.ts'
import { Batcher } from './batcher.ts'
import { clientAddress } from './client-address.ts'
import { receiptClock } from './clock.ts'
import { ingestMetrics } from './metrics.ts'
import { RateLimit } from './rate-limit.ts'
import { receiveReport, type Receiver } from './receive-report.ts'
import { startRefusalWriter } from './refusal-writer.ts'
import { batchWriter } from './write-batch.ts'

export interface IngestOptions {
  storage: ReportStorage
  dictionary: VersionDictionary
  /** see `pseudonymise` */
  secret: string
  /** reports a minute; 0 is no limit */
  ratePerUuid: number
  ratePerAddress: number
  trustedProxies: number
  registry: Registry
  log: Log
}

export interface Ingest {
  /** answers the request, whatever it is */
  handle: (kind: ReportKind, request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** false while reports are refused because they cannot be stored */
  isStoring: () => boolean
  /** resolves when every report that was taken in is written or refused */
  drained: () => Promise<void>
}

const queue = {
  maxPerBatch: 512,
  maxInFlight: 2,
  worthAnother: 64,
  maxWaiting: 20_000,
  burstMs: 2_000,
  standingMs: 200,
  maxWaitMs: 10_000,
}

/** The public endpoint: everything between a request to a report path and the storage. */
export function createIngest(options: IngestOptions): Ingest {
  const { storage, dictionary, secret, log } = options
  const metrics = ingestMetrics(options.registry, {
    waiting: () => stats.waiting + events.waiting,
    refusedVersions: () => dictionary.refused,
  })
  const now = receiptClock(Date.now)
  const nowMs = () => performance.now()
  const opened = new OpenedDays()
  const refusals = new RefusalCounts(now)
  const refusalWriter = startRefusalWriter({
    counts: refusals,
    write: (counts) => addRefusals(storage.writer, counts),
    onLost: (reports) => log(`${reports} refused reports are missing from the counts of data quality.`),
  })
  const count = (kind: ReportKind, outcome: Refusal | 'stored' | 'aborted') => {
    const { code, field } = typeof outcome === 'string' ? { code: outcome, field: undefined } : outcome
    metrics.count(kind, code)
    if (code !== 'stored') refusals.add(kind, code, field)
  }
  const onBeyondLimit = (kind: ReportKind, field: string) => refusals.add(kind, 'version_limit', field)
  const { write, isStoring } = batchWriter({
    write: (batch) => writeReports(storage.writer, dictionary, batch, { opened, onBeyondLimit }),
    metrics,
    log,
    nowMs,
  })
  const stats = new Batcher<ReceivedStats>({
    write: (batch) => write({ stats: batch, events: [] }),
    nowMs,
    ...queue,
  })
  const events = new Batcher<ReceivedEvent>({
    write: (batch) => write({ stats: [], events: batch }),
    nowMs,
    ...queue,
  })
  const limit = (perMinute: number) => (perMinute === 0 ? null : new RateLimit(perMinute, nowMs))
  const addressKey = addressKeys(nowMs)
  const receiver: Receiver = {
    stats,
    events,
    now,
    pseudonymise: pseudonymiser(secret),
    addressKey: (request) => addressKey(clientAddress(request, options.trustedProxies)),
    addressLimit: limit(options.ratePerAddress),
    installationLimit: limit(options.ratePerUuid),
  }
  const handle: Ingest['handle'] = async (kind, request, response) => {
    try {
      const outcome = await receiveReport(receiver, kind, request)
      count(kind, outcome)
      if (outcome === 'stored') answerAccepted(response)
      else if (outcome !== 'aborted') answerRefusal(response, outcome)
    } catch (error) {
      log(`A report could not be handled: ${describeError(error)}`)
      count(kind, { code: 'internal' })
      if (!response.headersSent) answerRefusal(response, { code: 'internal' })
    }
  }
  return {
    handle,
    isStoring,
    drained: async () => {
      await Promise.all([stats.drained(), events.drained()])
      await refusalWriter.stop()
    },
  }
}
