import { isJsonObject } from '../protocol/field-reader.ts'
import { maxCount } from '../protocol/limits.ts'
import { LineFault } from './line-fault.ts'
import { readInstant } from './read-instant.ts'
import type { DaySummary } from './report-line.ts'

/** The `day` of an exported stats line. @throws LineFault */
export function readDaySummary(value: unknown): DaySummary | null {
  if (value === undefined || value === null) return null
  if (!isJsonObject(value)) throw new LineFault('day: an object')
  const firstAt = value['first_at'] ?? null
  return {
    firstAt: firstAt === null ? null : readInstant(firstAt, 'day.first_at'),
    maxNotReady: readCount(value['max_not_ready'], 'day.max_not_ready'),
    maxUpgrading: readCount(value['max_upgrading'], 'day.max_upgrading'),
  }
}

function readCount(value: unknown, field: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxCount) return value
  throw new LineFault(`${field}: a whole number from 0 to ${maxCount}`)
}
