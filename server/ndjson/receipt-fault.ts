import { addDays, dayOf, startOfDay } from '../../lib/time/day.ts'

/** Before there was a Kamaji: a clock that was not set. */
const earliest = new Date('2020-01-01T00:00:00Z')

/** Why an imported report cannot have been received at this instant, or null. No report is from a day after that of `now`. */
export function receiptFault(receivedAt: Date, now: Date): string | null {
  if (receivedAt >= startOfDay(addDays(dayOf(now), 1))) return 'lies in the future'
  return receivedAt < earliest ? 'lies before 2020' : null
}
