import { randomUUID } from 'node:crypto'

/** A random uuid that begins with the time (version 7 of RFC 9562), so that ids grow with time as the index likes it. */
export function eventId(receivedAt: Date): string {
  const time = receivedAt.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
