import { FieldReader, isJsonObject } from './field-reader.ts'
import { readCreate, readDelete, readUpdate } from './read-event.ts'
import { readStats } from './read-stats.ts'
import { reject, type Rejection } from './rejection.ts'
import type { Report, ReportKind } from './report.ts'

const readers = { stats: readStats, create: readCreate, update: readUpdate, delete: readDelete }

/** A parsed JSON value → report, e.g. the payload of an imported line; never throws. Unknown fields are passed over. */
export function readReport(kind: ReportKind, value: unknown): Report | Rejection {
  if (!isJsonObject(value)) return reject('malformed_json', { detail: 'a report is a JSON object' })
  const read = new FieldReader()
  const report = readers[kind](read, value)
  return read.fault ?? report
}
