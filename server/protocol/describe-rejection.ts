import { errorCodes } from '../errors.ts'
import type { Rejection } from './rejection.ts'

/** Why it was rejected, for whoever imports it. */
export function describeRejection({ code, field, detail }: Rejection): string {
  const { title } = errorCodes[code]
  return [field === undefined ? title : `${title}: ${field}`, detail].filter(Boolean).join(': ')
}
