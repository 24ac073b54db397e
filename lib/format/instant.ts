import { dayOf } from '../time/day.ts'
import { formatDay } from './day.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** `14:32`, in UTC. */
export function formatClock(instant: Date): string {
  return instant.toISOString().slice(11, 16)
}

/** `3 Nov 2026, 14:32 UTC` */
export function formatInstant(instant: Date): string {
  return `${formatDay(dayOf(instant))}, ${formatClock(instant)} UTC`
}

/** `just now`, `2 min ago`, `3 h ago`, `5 days ago`, and the day itself from 30 days on. A time to come is `just now`. */
export function formatRelative(instant: Date, now: Date): string {
  const age = now.getTime() - instant.getTime()
  if (age < minuteMs) return 'just now'
  if (age < hourMs) return `${Math.floor(age / minuteMs)} min ago`
  if (age < dayMs) return `${Math.floor(age / hourMs)} h ago`
  const days = Math.floor(age / dayMs)
  if (days >= 30) return formatDay(dayOf(instant))
  return days === 1 ? '1 day ago' : `${days} days ago`
}

/** Time of data: `14:32 UTC`, with its day where that is not today. */
export function formatDataTime(instant: Date, now: Date): string {
  return dayOf(instant) === dayOf(now) ? `${formatClock(instant)} UTC` : formatInstant(instant)
}
