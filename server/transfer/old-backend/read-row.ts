import { createHash } from 'node:crypto'
import { z } from 'zod'
import { receiptFault } from '../../ndjson/receipt-fault.ts'
import { describeRejection } from '../../protocol/describe-rejection.ts'
import { isJsonObject } from '../../protocol/field-reader.ts'
import { maxBodyBytes } from '../../protocol/limits.ts'
import { readReport } from '../../protocol/read-report.ts'
import { reportKinds } from '../../protocol/report.ts'
import type { ReceivedEvent, ReceivedStats } from '../../storage/received-report.ts'
import { uuidOfDigest } from '../../uuid-of-digest.ts'

export const oldRow = z.object({
  uuid: z.string(),
  event_type: z.string(),
  /** JSON; null: longer than a report may be */
  payload: z.string().nullable(),
  /** with their fraction; infinite where PostgreSQL says so */
  created_ms: z
    .number()
    .nullable()
    .transform((ms) => ms ?? Number.POSITIVE_INFINITY),
})
export type OldRow = z.infer<typeof oldRow>

export const oldColumns = `uuid, left(event_type, 64) as event_type,
  case when octet_length(payload::text) <= ${maxBodyBytes} then payload::text end as payload,
  case when isfinite(created_at) then (extract(epoch from created_at) * 1000)::float8 end as created_ms`

export type ReadRow =
  | { kind: 'stats'; stats: ReceivedStats }
  | { kind: 'event'; event: ReceivedEvent }
  | { kind: 'fault'; reason: string }

/**
 * A row as it is stored here. The old backend stored what came, so each payload goes through the reader of the wire.
 * @param pseudonymOf uuid → the name under which an installation is stored
 */
export function readRow(row: OldRow, now: Date, pseudonymOf: (uuid: string) => string): ReadRow {
  const kind = reportKinds.find((known) => known === row.event_type)
  if (kind === undefined) return fault(`event_type: none of ${reportKinds.join(', ')}`)
  const receivedAt = new Date(Math.floor(row.created_ms))
  if (Number.isNaN(receivedAt.getTime())) return fault('created_at: no instant')
  const wrongReceipt = receiptFault(receivedAt, now)
  if (wrongReceipt !== null) return fault(`created_at: ${wrongReceipt}`)
  if (row.payload === null) return fault(`payload: longer than ${maxBodyBytes} bytes`)
  const payload: unknown = JSON.parse(row.payload)
  // The row of an installation is the one of its uuid, whatever the payload says.
  const report = readReport(
    kind,
    kind === 'stats' && isJsonObject(payload) ? { ...payload, uuid: row.uuid } : payload,
  )
  if (report.kind === 'rejection') return fault(`payload: ${describeRejection(report)}`)
  if (report.kind !== 'stats') return { kind: 'event', event: { id: eventId(row.uuid), receivedAt, report } }
  const { uuid, ...stats } = report
  return { kind: 'stats', stats: { installation: pseudonymOf(uuid), receivedAt, report: stats } }
}

const fault = (reason: string) => ({ kind: 'fault', reason }) as const

const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The row's own, or where that is no uuid one that comes from it: the same row is the same event each time. */
function eventId(uuid: string): string {
  return uuidPattern.test(uuid) ? uuid : uuidOfDigest(createHash('sha256').update(uuid).digest())
}
