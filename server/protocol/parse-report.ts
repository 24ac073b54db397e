import { decodeBody } from './decode-body.ts'
import { readReport } from './read-report.ts'
import type { Rejection } from './rejection.ts'
import type { Report, ReportKind } from './report.ts'

/**
 * The bytes of a request's body → report, or the reason why not; never throws. `kind` tells them apart:
 * it is `rejection` for a rejection.
 */
export function parseReport(kind: ReportKind, body: Uint8Array): Report | Rejection {
  const decoded = decodeBody(body)
  return decoded.kind === 'rejection' ? decoded : readReport(kind, decoded.value)
}
