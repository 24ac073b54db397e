import { isDay } from '../../lib/time/day.ts'
import { LineFault } from './line-fault.ts'

const pattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/**
 * An instant as `2026-01-31T10:05:00Z`, with or without a fraction, of which milliseconds are kept.
 * @throws LineFault naming the field
 */
export function readInstant(value: unknown, field: string): Date {
  const day = typeof value === 'string' ? pattern.exec(value)?.[1] : undefined
  if (typeof value !== 'string' || day === undefined || !isDay(day))
    throw new LineFault(`${field}: an instant as 2026-01-31T10:05:00Z`)
  return new Date(value)
}
