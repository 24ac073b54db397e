import type { IncomingMessage } from 'node:http'
import { retryAfterHeader } from '../errors.ts'
import { maxBodyBytes } from '../protocol/limits.ts'
import { parseReport } from '../protocol/parse-report.ts'
import type { EventReport, ReportKind, StatsReport } from '../protocol/report.ts'
import type { ReceivedEvent, ReceivedStats } from '../storage/received-report.ts'
import type { Refusal } from './answer.ts'
import type { Batcher, Outcome } from './batcher.ts'
import { eventId } from './event-id.ts'
import type { RateLimit } from './rate-limit.ts'
import { readBody } from './read-body.ts'
import { refuseHead } from './refuse-head.ts'

export interface Receiver {
  /** apart, so that each batch is one statement on one table */
  stats: Pick<Batcher<ReceivedStats>, 'add' | 'isFull'>
  events: Pick<Batcher<ReceivedEvent>, 'add' | 'isFull'>
  /** time of receipt */
  now: () => Date
  pseudonymise: (uuid: string) => string
  /** key of the client's address for `addressLimit` */
  addressKey: (request: IncomingMessage) => string
  /** null: no limit */
  addressLimit: RateLimit | null
  installationLimit: RateLimit | null
}

/**
 * The way of a report, from the request to the commit.
 * @returns `stored` after the commit, `aborted` when the client left before the end of its body, or why it is refused
 */
export async function receiveReport(
  receiver: Receiver,
  kind: ReportKind,
  request: IncomingMessage,
): Promise<Refusal | 'stored' | 'aborted'> {
  const refused = refuseHead(request) ?? overLimit(receiver.addressLimit, () => receiver.addressKey(request))
  if (refused !== null) return refused
  // Before the work of reading the report: there is none to spare then.
  if (receiver[kind === 'stats' ? 'stats' : 'events'].isFull) return { code: 'overloaded' }
  const body = await readBody(request, maxBodyBytes)
  if (body === 'aborted') return 'aborted'
  if (body === 'too_large') return { code: 'too_large' }
  const report = parseReport(kind, body)
  if (report.kind === 'rejection') return report
  const outcome = await (report.kind === 'stats' ? takeStats(receiver, report) : takeEvent(receiver, report))
  switch (outcome) {
    case 'overloaded':
    case 'unavailable':
      return { code: outcome }
    case 'stored':
    default:
      return outcome
  }
}

function overLimit(limit: RateLimit | null, key: () => string): Refusal | null {
  const seconds = limit?.take(key()) ?? 0
  return seconds === 0 ? null : { code: 'rate_limited', headers: retryAfterHeader('rate_limited', seconds) }
}

async function takeStats(receiver: Receiver, report: StatsReport): Promise<Outcome | Refusal> {
  const installation = receiver.pseudonymise(report.uuid)
  const refused = overLimit(receiver.installationLimit, () => installation)
  return refused ?? receiver.stats.add({ installation, receivedAt: receiver.now(), report })
}

async function takeEvent({ now, events }: Receiver, report: EventReport): Promise<Outcome> {
  const receivedAt = now()
  return events.add({ id: eventId(receivedAt), receivedAt, report })
}
