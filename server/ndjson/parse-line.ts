import { decodeBody } from '../protocol/decode-body.ts'
import { isJsonObject, type JsonObject } from '../protocol/field-reader.ts'
import { readReport } from '../protocol/read-report.ts'
import { describeRejection } from '../protocol/describe-rejection.ts'
import { reportKinds, type Report, type ReportKind } from '../protocol/report.ts'
import { LineFault } from './line-fault.ts'
import { readDaySummary } from './read-day-summary.ts'
import { readInstant } from './read-instant.ts'
import { receiptFault } from './receipt-fault.ts'
import type { ReportLine } from './report-line.ts'

const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * Reads a line. Its payload is what the protocol takes, within the same limits.
 * @param now no report is from a later day
 * @throws LineFault with the reason why the line cannot be taken
 */
export function parseLine(bytes: Uint8Array, now: Date): ReportLine {
  const decoded = decodeBody(bytes)
  if (decoded.kind === 'rejection') throw new LineFault(describeRejection(decoded))
  const line = decoded.value
  if (!isJsonObject(line)) throw new LineFault('not a JSON object')
  const report = readReport(readKind(line), line['payload'])
  if (report.kind === 'rejection') throw new LineFault(`payload: ${describeRejection(report)}`)
  return {
    receivedAt: readReceipt(line, now),
    report,
    pseudonymised: readPseudonymised(line, report),
    id: report.kind === 'stats' ? null : readId(line),
    day: report.kind === 'stats' ? readDaySummary(line['day']) : null,
  }
}

function readKind({ kind }: JsonObject): ReportKind {
  const known = reportKinds.find((candidate) => candidate === kind)
  if (known === undefined) throw new LineFault(`kind: one of ${reportKinds.join(', ')}`)
  return known
}

function readReceipt(line: JsonObject, now: Date): Date {
  const receivedAt = readInstant(line['received_at'], 'received_at')
  const fault = receiptFault(receivedAt, now)
  if (fault !== null) throw new LineFault(`received_at: ${fault}`)
  return receivedAt
}

function readPseudonymised({ pseudonymised = false }: JsonObject, report: Report): boolean {
  if (typeof pseudonymised !== 'boolean') throw new LineFault('pseudonymised: true or false')
  if (pseudonymised && report.kind === 'stats' && !uuidPattern.test(report.uuid))
    throw new LineFault('payload: uuid: a pseudonym is a uuid')
  return pseudonymised
}

function readId({ id = null }: JsonObject): string | null {
  if (id === null) return null
  if (typeof id !== 'string' || !uuidPattern.test(id)) throw new LineFault('id: a uuid')
  return id.toLowerCase()
}
