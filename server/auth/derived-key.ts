import { hkdfSync } from 'node:crypto'
import { authSecret } from './settings.ts'

/** A 256-bit key of its own for each purpose, so that no two uses share one. */
export function derivedKey(purpose: 'throttle'): Buffer {
  return Buffer.from(hkdfSync('sha256', authSecret(), '', `kamaji-telemetry ${purpose}`, 32))
}
