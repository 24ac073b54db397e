import { hkdfSync } from 'node:crypto'
import { authSecret } from './settings.ts'

/** A 256-bit key of its own for each purpose, so that no two uses share one. */
export function derivedKey(purpose: 'throttle' | 'factor', secret = authSecret()): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `kamaji-telemetry ${purpose}`, 32))
}
